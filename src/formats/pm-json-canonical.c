#include "pm-json-canonical.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_INT G_GINT64_CONSTANT (9007199254740991)

/* The fewest digits that read back as @number, and the power of ten of the
 * first of them. */
static int
find_digits (double number, char digits[32])
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  guint n = 0;

  for (int precision = 0; precision < 17; precision++) {
    char format[8];

    g_snprintf (format, sizeof format, "%%.%de", precision);
    g_ascii_formatd (buffer, sizeof buffer, format, number);
    if (g_ascii_strtod (buffer, NULL) == number)
      break;
  }
  for (const char *p = buffer; *p != 'e'; p++)
    if (g_ascii_isdigit (*p))
      digits[n++] = *p;
  digits[n] = '\0';
  return atoi (strchr (buffer, 'e') + 1);
}

static void
append_exponent_form (GString *out, const char *digits, int power)
{
  g_string_append_c (out, digits[0]);
  if (digits[1] != '\0')
    g_string_append_printf (out, ".%s", digits + 1);
  g_string_append_printf (out, "e%c%d", power < 0 ? '-' : '+', ABS (power));
}

/* @point: how many digits stand before the decimal point; may be 0 or less, or
 * more than there are */
static void
append_plain_form (GString *out, const char *digits, int point)
{
  int n = (int) strlen (digits);

  if (point <= 0)
    g_string_append (out, "0.");
  for (int i = point; i < 0; i++)
    g_string_append_c (out, '0');
  for (int i = 0; i < n; i++) {
    if (i == point && i > 0)
      g_string_append_c (out, '.');
    g_string_append_c (out, digits[i]);
  }
  for (int i = n; i < point; i++)
    g_string_append_c (out, '0');
}

char *
pm_json_canonical_dup_number (double number)
{
  g_autoptr (GString) out = g_string_new (number < 0 ? "-" : NULL);
  char digits[32];
  int power;

  if (number == 0)
    return g_strdup ("0");
  power = find_digits (ABS (number), digits);
  if (power < -6 || power > 20)
    append_exponent_form (out, digits, power);
  else
    append_plain_form (out, digits, power + 1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
write_double (PmJsonWriter *writer, double number)
{
  g_autofree char *text = isfinite (number) ? pm_json_canonical_dup_number (number) : g_strdup ("null");

  pm_json_writer_raw (writer, text);
}

static void
write_scalar (PmJsonWriter *writer, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  gint64 number = json_node_get_int (node);

  if (type == G_TYPE_STRING)
    pm_json_writer_string (writer, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    pm_json_writer_bool (writer, json_node_get_boolean (node));
  else if (type == G_TYPE_DOUBLE)
    write_double (writer, json_node_get_double (node));
  else if (number > LARGEST_INT || number < -LARGEST_INT)
    write_double (writer, (double) number);
  else
    pm_json_writer_int (writer, number);
}

static int
compare_keys_cb (gconstpointer a, gconstpointer b)
{
  return pm_json_compare_keys (a, b);
}

static void
write_object (PmJsonWriter *writer, JsonObject *object)
{
  g_autoptr (GList) keys = g_list_sort (json_object_get_members (object), compare_keys_cb);

  pm_json_writer_begin_object (writer);
  for (GList *key = keys; key != NULL; key = key->next) {
    pm_json_writer_key (writer, key->data);
    pm_json_canonical_write (writer, json_object_get_member (object, key->data));
  }
  pm_json_writer_end_object (writer);
}

void
pm_json_canonical_write (PmJsonWriter *writer, JsonNode *node)
{
  JsonArray *array;

  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    write_object (writer, json_node_get_object (node));
    break;
  case JSON_NODE_ARRAY:
    array = json_node_get_array (node);
    pm_json_writer_begin_array (writer);
    for (guint i = 0; i < json_array_get_length (array); i++)
      pm_json_canonical_write (writer, json_array_get_element (array, i));
    pm_json_writer_end_array (writer);
    break;
  case JSON_NODE_VALUE:
    write_scalar (writer, node);
    break;
  case JSON_NODE_NULL:
    pm_json_writer_null (writer);
    break;
  }
}
