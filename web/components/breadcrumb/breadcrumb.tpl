{{%AUTOESCAPE context="HTML"}}
<nav aria-label="Fil d’Ariane"><ol class="breadcrumb">
{{#EACH_STEP}}<li class="breadcrumb-item"><a href="{{HREF}}">{{LABEL}}</a></li>
{{/EACH_STEP}}
<li class="breadcrumb-item active" aria-current="page">{{HERE}}</li>
</ol></nav>
