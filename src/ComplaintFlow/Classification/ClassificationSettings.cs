using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Classification;

/// <summary>
/// The settings of the section <c>Classification</c>. Words from files become part of the definition, and so of the content hash.
/// </summary>
internal static class ClassificationSettings
{
    private static readonly SettingShape WordList = SettingShape.Map(WordFile.Table.Description, SettingShape.Words);

    private static readonly SettingTable<RuleGroupDefinition> Group =
        SettingTable.Of("RuleGroup", "A group of rules of which only one has a say.", new RuleGroupDefinition())
        .Choice<GroupChoice>("Take", g => g.Take, (g, v) => g with { Take = v },
            "Which rule has a say: First, the first that holds (default), or Highest, the one whose weights have the "
            + "highest sum.", always: true);

    private static readonly SettingTable<ModelDefinition> Model = SettingTable.Of("Model",
        "A model of the host, and from which confidence on it decides what.", new ModelDefinition())
        .Decimal("Fills", m => m.Fills, (m, v) => m with { Fills = v },
            "The confidence from which on it gives what the rules left open, such as 0.6; without it, never.")
        .Decimal("Overrules", m => m.Overrules, (m, v) => m with { Overrules = v },
            "The confidence from which on it beats the rules, such as 0.95; without it, never.")
        .Duration("Within", m => m.Within, (m, v) => m with { Within = v },
            "How long it may take as elapsed time, such as 2s (default 5s); after that the complaint goes on without it.", always: true);

    private static readonly SettingTable<WeightDefinition> Weight = SettingTable.Of("Weight",
        "Words, each with its own weight, or a condition with one weight.", new WeightDefinition())
        .Text("Field", w => w.Field, (w, v) => w with { Field = v },
            "The text in which the words are looked for, such as Subject (default Text).")
        .Words("Words", w => w.Words, (w, v) => w with { Words = v },
            "Words, each followed by a space and its weight, such as [\"caught fire 2.5\"]; a word counts once, denied or not.")
        .Condition("When", w => w.When, (w, v) => w with { When = v }, "The condition under which Weight counts.")
        .Decimal("Weight", w => w.Weight, (w, v) => w with { Weight = v }, "The weight of the condition, such as 1.5.");

    private static readonly SettingTable<ClassificationResult> Result =
        SettingTable.Of("Result", "What a rule gives: at least one of these.", new ClassificationResult())
        .Text("Category", r => r.Category, (r, v) => r with { Category = v },
            "The subject area, such as Quality; the first rule that gives one wins, and one that came with the complaint stays.")
        .Text("Ground", r => r.Ground, (r, v) => r with { Ground = v }, "The ground of the complaint; the first rule that gives one wins.")
        .Text("Tier", r => r.Tier, (r, v) => r with { Tier = v },
            "A tier, one of those under Sla:Tiers; the highest Rank wins, then the lowest Order.")
        .Choice<Severity>("Severity", r => r.Severity, (r, v) => r with { Severity = v },
            "How grave the matter is: Low, Medium, High or Critical; the first rule that gives one wins.")
        .Choice<Priority>("Priority", r => r.Priority, (r, v) => r with { Priority = v },
            "In what order work is taken up: Low, Normal, High or Urgent; the first rule that gives one wins.")
        .Text("Department", r => r.Department, (r, v) => r with { Department = v },
            "The department that should answer; the first rule that gives one wins.")
        .Words("Flags", r => r.Flags, (r, v) => r with { Flags = v },
            "What handlers must mind, such as [\"Safety\"]; the flags of all rules add up.")
        .Words("Tags", r => r.Tags, (r, v) => r with { Tags = v }, "Words to find the complaint by; the tags of all rules add up.");

    private static readonly SettingTable<ClassificationRuleDefinition> Rule = SettingTable.Of("Rule",
        "A classification rule: where its condition holds, it gives its results.", new ClassificationRuleDefinition())
        .Number("Order", r => r.Order, (r, v) => r with { Order = v },
            "Rules are tested from the lowest order to the highest, such as 10, and see the results of those before (default 0).")
        .Text("Group", r => r.Group, (r, v) => r with { Group = v }, "The group of which only one rule has a say, such as subject-area.")
        .Condition("When", r => r.When, (r, v) => r with { When = v },
            "The condition under which the rule gives its results; a rule for every complaint says { \"Text\": { \"Exists\": true } }.")
        .Items("Weights", Weight, r => r.Weights, (r, v) => r with { Weights = v },
            "What speaks for the rule or against it, by name, such as words; the rule holds where the weights add up to Threshold.")
        .Decimal("Threshold", r => r.Threshold, (r, v) => r with { Threshold = v },
            "The least sum of Weights for which the rule holds, such as 3.")
        .Child("Then", Result, r => r.Then, (r, v) => r with { Then = v })
        .Flag("Stop", r => r.Stop, (r, v) => r with { Stop = v },
            "Whether later rules are skipped if this one holds (default false).");

    public static SettingTable<ClassificationDefinition> Table { get; } =
        SettingTable.Of("Classification", "What a complaint is.", new ClassificationDefinition())
        .Add("Folding", WordList,
            "Characters that count as others when words are looked for, each entry two characters, such as [\"電电\"], or "
            + "the file that has them; case and width are folded anyway.",
            (c, reader) => reader.Node("Folding") is { } node ? c with { Folding = WordFile.WordsOf(node, reader.Context) } : c,
            (c, map) => map.Words("Folding", c.Folding))
        .Add("Lists", SettingShape.MapOf(WordList),
            "Lists of words by name, such as safety, which conditions ask for by ContainsListed.", Lists,
            (c, map) => map.All("Lists", c.Lists, words => new JsonArray([.. words.Select(word => JsonValue.Create(word))])),
            checkNames: (c, at, defects) => SettingNames.Check(at, c.Lists.Keys, defects))
        .Items("Groups", Group, c => c.Groups, (c, v) => c with { Groups = v },
            "Groups of rules of which only one has a say, by name, such as subject-area; a group that is not named here "
            + "takes the first rule that holds.")
        .Items("Models", Model, c => c.Models, (c, v) => c with { Models = v },
            "Models that the host implements in code, by name, such as bert, and what each may decide.")
        .Items("Rules", Rule, c => c.Rules, (c, v) => c with { Rules = v },
            "Classification rules by name, such as safety; all are asked at the receipt, and again when facts change.");

    private static ClassificationDefinition Lists(ClassificationDefinition classification, SettingReader reader)
    {
        var lists = new SortedDictionary<string, IReadOnlyList<string>>(Names.Comparer);
        foreach (SettingNode list in reader.Named("Lists"))
            lists.Add(list.Key, WordFile.WordsOf(list, reader.Context));
        return lists.Count == 0 ? classification : classification with { Lists = lists };
    }
}
