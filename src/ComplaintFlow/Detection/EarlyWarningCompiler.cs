using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Detection;

/// <summary>Verifies and compiles detectors.</summary>
internal sealed class EarlyWarningCompiler(CompilationContext context)
{
    private const int Fewest = 2;
    private const int Most = 100;
    private const int LeastSimilarity = 60;

    private readonly string _path = context.At("EarlyWarning:Detectors");
    private readonly DiagnosticBag _defects = context.Defects;

    /// <param name="definition">The detectors.</param>
    /// <param name="region">The region of telephone numbers without a country code.</param>
    public EarlyWarning Compile(EarlyWarningDefinition definition, PhoneRegion region) => new(
        [.. definition.Detectors.OrderBy(detector => detector.Key, StringComparer.Ordinal)
            .Select(detector => Compile(detector.Key, detector.Value, region, $"{_path}:{detector.Key}")).OfType<Detector>()]);

    private Detector? Compile(string name, DetectorDefinition detector, PhoneRegion region, string at)
    {
        if (detector.Kind is null)
            _defects.Error(DiagnosticCodes.DetectorWithoutKind, $"{at}:Kind", "The detector has no kind.",
                "Write Repeat for complaints of one person, or Group for different people.");
        if (detector.AtLeast is < Fewest or > Most)
            _defects.Error(DiagnosticCodes.InvalidDetectorCount, $"{at}:AtLeast", $"{detector.AtLeast} do not make a group.",
                $"Write a number from {Fewest} to {Most}.");
        TimeSpan? window = WindowLength.Read(detector.Within);
        if (window is null)
        {
            _defects.Error(DiagnosticCodes.InvalidDetectorWindow, $"{at}:Within",
                detector.Within is null ? "The detector has no window." : $"'{detector.Within}' is not the length of a window.",
                "Write elapsed time such as 72h, or calendar days or weeks such as 90 calendar days; at most three years.");
        }
        Field[] same = [.. detector.Same.Select(field => Field(field, $"{at}:Same")).OfType<Field>()];
        if (detector.Kind == DetectorKind.Group && detector.Same.Count == 0)
        {
            _defects.Error(DiagnosticCodes.GroupWithoutCommonField, $"{at}:Same", "The complaints of the group have nothing in common.",
                "Name the fields that are the same, such as [\"Sku\", \"Batch\"], or Text for texts that are nearly identical.");
        }
        Similarity(detector, $"{at}:Similarity");
        context.Names.Tier(detector.Then.Tier, $"{at}:Then:Tier", _defects);
        context.Names.Free.AddAll(nameof(detector.Then.Flags), detector.Then.Flags, $"{at}:Then:Flags");
        if (detector.Then.Do is { } trigger)
            context.Names.Trigger(trigger, $"{at}:Then:Do", _defects);
        int rank = detector.Then.Tier is { } tier ? context.Names.Tiers.GetValueOrDefault(tier) : 0;
        return detector.Kind is null || window is null ? null : new Detector(name, detector, window.Value, same, rank, region);
    }

    private Field? Field(string name, string at)
    {
        Field? field = context.Fields.Find(name);
        if (field is null)
            _defects.Error(
                DiagnosticCodes.InvalidDetectorField, at, $"There is no field '{name}'.",
                Names.Suggest(name, context.Fields.Names, "field"));
        else if (field.Kind is FieldKind.Set or FieldKind.Money or FieldKind.Instant)
            _defects.Error(DiagnosticCodes.InvalidDetectorField, at, $"Complaints cannot be the same in '{name}', which is a {field.Kind}.",
                "Name a field that is a word, a number or a text.");
        return field;
    }

    private void Similarity(DetectorDefinition detector, string at)
    {
        if (detector.Similarity is not 0 and (< LeastSimilarity or > 100))
        {
            _defects.Error(DiagnosticCodes.InvalidSimilarity, at, $"Texts that are {detector.Similarity} % the same are not found.",
                $"Write a number from {LeastSimilarity} to 100, or leave it out for {DetectorDefinition.DefaultSimilarity}.");
        }
        else if (detector.Similarity != 0 && !Names.Has(detector.Same, BuiltInFields.Text))
        {
            _defects.Error(
                DiagnosticCodes.SimilarityWithoutText, at, "The detector compares no texts.", "Add Text to Same, or remove Similarity.");
        }
    }
}
