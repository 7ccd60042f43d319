{{%AUTOESCAPE context="HTML"}}
<details class="facet"{{#IF_OPEN}} open{{/IF_OPEN}}>
<summary>{{TITLE}}{{#WITH_CHOSEN}} <span class="facet-chosen">{{COUNT}}</span>{{/WITH_CHOSEN}}</summary>
<fieldset>
<legend class="visually-hidden">{{TITLE}}</legend>
{{>EACH_CHOICE}}
{{#WITH_MORE}}<details class="facet-more"><summary>{{LABEL}}</summary>
{{>EACH_OTHER}}
</details>{{/WITH_MORE}}
</fieldset>
</details>
