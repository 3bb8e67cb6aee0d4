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
            defects.Error(DiagnosticCodes.DetectorWithoutKind, $"{at}:Kind", "It is not said what the detector counts.", "Write Repeat for complaints of one person, or Group for different people.");
        if (detector.AtLeast is < Fewest or > Most)
            defects.Error(DiagnosticCodes.InvalidDetectorCount, $"{at}:AtLeast", $"{detector.AtLeast} do not make a group.", $"Write a number from {Fewest} to {Most}.");
        if (Windows.Read(detector.Within) is null)
        {
            defects.Error(DiagnosticCodes.InvalidDetectorWindow, $"{at}:Within", detector.Within is null ? "The detector has no window." : $"'{detector.Within}' is not the length of a window.",
                "Write elapsed time such as 72h, or calendar days or weeks such as 90 calendar days; at most three years.");
        }
        foreach (string field in detector.Same)
            Field(field, $"{at}:Same");
        if (detector.Kind == DetectorKind.Group && detector.Same.Count == 0)
            defects.Error(DiagnosticCodes.GroupWithoutCommonField, $"{at}:Same", "The complaints of the group have nothing in common.", "Name the fields that are the same, such as [\"Sku\", \"Batch\"], or Text for texts that are nearly identical.");
        Similarity(detector, $"{at}:Similarity");
        Result(detector.Then, $"{at}:Then");
    }

    private void Field(string name, string at)
    {
        switch (fields.Find(name))
        {
            case null:
                defects.Error(DiagnosticCodes.InvalidDetectorField, at, $"There is no field '{name}'.", Names.Suggest(name, fields.Names, "field"));
                break;
            case { Kind: FieldKind.Set or FieldKind.Money or FieldKind.Instant } field:
                defects.Error(DiagnosticCodes.InvalidDetectorField, at, $"Complaints cannot be the same in '{name}', which is a {field.Kind}.", "Name a field that is a word, a number or a text.");
                break;
        }
    }

    private void Similarity(DetectorDefinition detector, string at)
    {
        if (detector.Similarity is not 0 and (< LeastSimilarity or > 100))
            defects.Error(DiagnosticCodes.InvalidSimilarity, at, $"Texts that are {detector.Similarity} % the same are not found.", $"Write a number from {LeastSimilarity} to 100, or leave it out for {DetectorDefinition.DefaultSimilarity}.");
        else if (detector.Similarity != 0 && !Names.Has(detector.Same, BuiltInFields.Text))
            defects.Error(DiagnosticCodes.SimilarityWithoutText, at, "The detector compares no texts.", "Add Text to Same, or remove Similarity.");
    }

    private void Result(DetectorResult then, string at)
    {
        if (then.Tier is { } tier && !definition.Sla.Tiers.ContainsKey(tier))
            defects.Error(DiagnosticCodes.UnknownTier, $"{at}:Tier", $"There is no tier '{tier}'.", Names.Suggest(tier, definition.Sla.Tiers.Keys, "tier"));
        if (then.Do is { } trigger)
            names.Trigger(trigger, $"{at}:Do", defects);
    }
}
