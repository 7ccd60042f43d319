{{%AUTOESCAPE context="HTML"}}
{{#WITH_LINK}}<a class="btn {{STYLE}}" href="{{HREF}}">{{LABEL}}</a>{{/WITH_LINK}}{{#WITH_SUBMIT}}<button class="btn {{STYLE}}" type="submit"{{#IF_DISABLED}} disabled{{/IF_DISABLED}}>{{LABEL}}</button>{{/WITH_SUBMIT}}
