import { hclTemplate } from '../../../../factory/export/hcl/template';

test.each([
  ['plain', '"plain"'],
  ['', '""'],
  ['say "no" to C:\\temp', '"say \\"no\\" to C:\\\\temp"'],
  ['two\nlines\tand\u0001', '"two\\nlines\\tand\\u0001"'],
  // A template that is one reference is the value itself, which may be a list.
  ['${var.regions}', 'var.regions'],
  ['${ var.regions }', 'var.regions'],
  ['arn:aws:iam::${var.id}:role/x', '"arn:aws:iam::${var.id}:role/x"'],
  ['${var.a}${var.b}', '"${var.a}${var.b}"'],
  // What is in a sequence is HCL already.
  ['{"Ids":"${jsonencode({"a" = "}"})}"}', '"{\\"Ids\\":\\"${jsonencode({"a" = "}"})}\\"}"'],
  ['${data.x["a\\"}"].id}', 'data.x["a\\"}"].id'],
  ['${"${var.a}-${"}"}"}-z', '"${"${var.a}-${"}"}"}-z"'],
  ['%{ if var.on }yes "%{ endif }', '"%{ if var.on }yes \\"%{ endif }"'],
  ['${~ var.a ~}', '"${~ var.a ~}"'],
  // Escaped: no sequence at all.
  ['$${account}/%%{x}"', '"$${account}/%%{x}\\""'],
  ['$${a}${b}', '"$${a}${b}"'],
])('%s is %s', (text, hcl) => {
  expect(hclTemplate(text)).toBe(hcl);
});
