package dk.vaern.incident.imports.csaf.rules;

import dk.vaern.incident.imports.csaf.document.CsafDocument;
import dk.vaern.incident.imports.csaf.document.Findings;
import java.util.List;

/** All mandatory tests; the better part of 6.1.8 is a matter of shape. */
public final class CsafRules {

    private static final List<CsafRule> ALL = List.of(
            DefinitionRules::check,
            RelationshipRules::check,
            ProductNameRules::check,
            StatusRules::check,
            MentionRules::check,
            ScoreRules::check,
            WeaknessRules::check,
            VulnerabilityRules::check,
            LanguageRules::check,
            RevisionOrderRules::check,
            RevisionStatusRules::check,
            CategoryRules::check,
            ProfileRules::check,
            VexRules::check);

    private CsafRules() {}

    public static void check(CsafDocument document, Findings findings) {
        ALL.forEach(rule -> rule.check(document, findings));
    }
}
