{{%AUTOESCAPE context="HTML"}}
<a class="chip" href="{{REMOVE_HREF}}"><span class="visually-hidden">Retirer le filtre </span>{{LABEL}}<span class="chip-sign" aria-hidden="true">×</span></a>
