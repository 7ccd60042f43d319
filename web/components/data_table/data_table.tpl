{{%AUTOESCAPE context="HTML"}}
<table class="data-table">
<caption>{{CAPTION}}</caption>
<thead><tr>{{#EACH_COLUMN}}<th scope="col"{{#IF_NUMBER}} class="num"{{/IF_NUMBER}}>{{LABEL}}</th>{{/EACH_COLUMN}}</tr></thead>
<tbody>
{{#EACH_ROW}}<tr>{{#EACH_CELL}}<td data-label="{{COLUMN}}"{{#IF_NUMBER}} class="num"{{/IF_NUMBER}}>{{VALUE}}</td>{{/EACH_CELL}}</tr>
{{/EACH_ROW}}
</tbody>
</table>
