{{%AUTOESCAPE context="HTML"}}
<div class="field{{#IF_WRONG}} field-wrong{{/IF_WRONG}}">
<label class="form-label" for="{{ID}}">{{LABEL}}</label>
{{#WITH_HINT}}<p class="field-hint" id="{{ID}}-hint">{{MESSAGE}}</p>
{{/WITH_HINT}}
{{#WITH_ERROR}}<p class="field-error" id="{{ID}}-error">{{MESSAGE}}</p>
{{/WITH_ERROR}}
<input class="form-control" id="{{ID}}" name="{{NAME}}" type="{{TYPE}}" value="{{VALUE}}" autocomplete="{{AUTOCOMPLETE}}" aria-describedby="{{ID}}-hint {{ID}}-error"{{#IF_WRONG}} aria-invalid="true"{{/IF_WRONG}}{{#IF_REQUIRED}} required{{/IF_REQUIRED}}{{#IF_FOCUSED}} autofocus{{/IF_FOCUSED}}>
</div>
