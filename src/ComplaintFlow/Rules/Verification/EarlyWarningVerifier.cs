using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies detectors.</summary>
internal sealed class EarlyWarningVerifier(RuleBookDefinition definition, DeclaredNames names, FieldCatalog fields, string path, DiagnosticBag defects)
{
    private const int Fewest = 2;
    private const int Most = 100;
    private const int LeastSimilarity = 60;

    public void Verify()
    {
        foreach ((string name, DetectorDefinition detector) in definition.EarlyWarning.Detectors)
            Verify(detector, $"{path}:{name}");
    }

    private void Verify(DetectorDefinition detector, string at)
    {
        if (detector.Kind is null)
            defects.Error("CF1160", $"{at}:Kind", "It is not said what the detector counts.", "Write Repeat for complaints of one person, or Group for different people.");
        if (detector.AtLeast is < Fewest or > Most)
            defects.Error("CF1161", $"{at}:AtLeast", $"{detector.AtLeast} do not make a group.", $"Write a number from {Fewest} to {Most}.");
        if (Windows.Read(detector.Within) is null)
        {
            defects.Error("CF1162", $"{at}:Within", detector.Within is null ? "The detector has no window." : $"'{detector.Within}' is not the length of a window.",
                "Write elapsed time such as 72h, or calendar days or weeks such as 90 calendar days; at most three years.");
        }
        foreach (string field in detector.Same)
            Field(field, $"{at}:Same");
        if (detector.Kind == DetectorKind.Group && detector.Same.Count == 0)
            defects.Error("CF1164", $"{at}:Same", "The complaints of the group have nothing in common.", "Name the fields that are the same, such as [\"Sku\", \"Batch\"], or Text for texts that are nearly identical.");
        Similarity(detector, $"{at}:Similarity");
        Result(detector.Then, $"{at}:Then");
    }

    private void Field(string name, string at)
    {
        switch (fields.Find(name))
        {
            case null:
                defects.Error("CF1163", at, $"There is no field '{name}'.", Names.Suggest(name, fields.Names, "field"));
                break;
            case { Kind: FieldKind.Set or FieldKind.Money or FieldKind.Instant } field:
                defects.Error("CF1163", at, $"Complaints cannot be the same in '{name}', which is a {field.Kind}.", "Name a field that is a word, a number or a text.");
                break;
        }
    }

    private void Similarity(DetectorDefinition detector, string at)
    {
        if (detector.Similarity is not 0 and (< LeastSimilarity or > 100))
            defects.Error("CF1165", at, $"Texts that are {detector.Similarity} % the same are not found.", $"Write a number from {LeastSimilarity} to 100, or leave it out for {DetectorDefinition.DefaultSimilarity}.");
        else if (detector.Similarity != 0 && !Names.Has(detector.Same, BuiltInFields.Text))
            defects.Error("CF1166", at, "The detector compares no texts.", "Add Text to Same, or remove Similarity.");
    }

    private void Result(DetectorResult then, string at)
    {
        if (then.Tier is { } tier && !definition.Sla.Tiers.ContainsKey(tier))
            defects.Error("CF1037", $"{at}:Tier", $"There is no tier '{tier}'.", Names.Suggest(tier, definition.Sla.Tiers.Keys, "tier"));
        if (then.Do is { } trigger)
            names.Trigger(trigger, $"{at}:Do", defects);
    }
}
