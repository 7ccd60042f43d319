{{%AUTOESCAPE context="HTML"}}
<span class="state state-{{TONE}}">{{LABEL}}</span>
