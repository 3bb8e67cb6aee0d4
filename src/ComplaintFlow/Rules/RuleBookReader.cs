using System.Text.Json;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Verification;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Rules;

/// <summary>Reads, verifies and compiles rules.</summary>
/// <remarks>Thread-safe. Hosts, reloads and the tool use this one reader.</remarks>
/// <example>
/// Read the rules from <c>appsettings.json</c> and print every defect:
/// <code>
/// IConfiguration configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
/// RuleBookResult result = RuleBookReader.Read(configuration);
/// foreach (Diagnostic defect in result.Diagnostics)
///     Console.Error.WriteLine(defect);
/// RuleBook book = result.OrThrow();
/// </code>
/// </example>
public static class RuleBookReader
{
    /// <summary>The name of the section that holds the rules. If it is absent, the root of the configuration holds them.</summary>
    public const string SectionName = "ComplaintFlow";

    /// <summary>Reads rules from a configuration.</summary>
    /// <param name="configuration">
    /// The root of the configuration. From the root, the reader sees each layer, and a list comes whole from the last layer that has it. If
    /// you pass a section instead, lists are merged item by item, as the configuration does it.
    /// </param>
    /// <param name="milestones">Milestones that count as declared, in addition to those of the rules.</param>
    /// <param name="folders">
    /// The folders in which relative paths of word files begin. The first folder that has the file counts. If <see langword="null"/>, the
    /// paths begin in the current folder.
    /// </param>
    /// <returns>The rule book, or all defects that prevent it. Defective rules never cause an exception here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is <see langword="null"/>.</exception>
    public static RuleBookResult Read(
        IConfiguration configuration, IReadOnlyCollection<string>? milestones = null, IReadOnlyList<string>? folders = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        // The other defects may follow from these.
        return LostFiles.In(configuration) is { Count: > 0 } lost ? new RuleBookResult(null, lost)
            : Read(configuration, RuleLayerStack.None, milestones, folders);
    }

    /// <summary>
    /// Reads rules from a configuration that has lost none of its files (<see cref="LostFiles"/>), with layers of rules made in code under
    /// it.
    /// </summary>
    internal static RuleBookResult Read(
        IConfiguration configuration, RuleLayerStack layers, IReadOnlyCollection<string>? milestones, IReadOnlyList<string>? folders)
    {
        WordFiles files = Files(folders);
        var defects = new DiagnosticBag();
        MisspelledSection.Check(configuration, defects);
        bool hasSection = HasSection(configuration);
        SettingNode root = ConfigurationTree.Read(configuration, hasSection ? SectionName : "", defects);
        defects.AddRange(RepeatedNames.In(configuration, hasSection), "");
        // Without the section, the root of a host's configuration holds everything that the host knows, its environment variables too. One
        // defect says more than one for each variable.
        bool hasNoRules = !hasSection && root.Children.Count > 0 && RuleBookSettings.Table.Keys.All(known => root.Find(known) is null);
        if (hasNoRules && layers.IsEmpty)
            return new RuleBookResult(null, [.. defects.Sorted(), NoSection]);
        // Layers may be all the rules that there are.
        return Read(hasNoRules ? new SettingNode(SectionName) : root, milestones, files, layers, defects);
    }

    /// <summary>Reads rules from JSON text in the form of <c>appsettings.json</c>.</summary>
    /// <param name="json">UTF-8 text. Comments and trailing commas are allowed.</param>
    /// <param name="milestones">Milestones that count as declared, in addition to those of the rules.</param>
    /// <param name="folders">
    /// The folders in which relative paths of word files begin. The first folder that has the file counts. If <see langword="null"/>, the
    /// paths begin in the current folder.
    /// </param>
    /// <returns>The rule book, or all defects that prevent it. Text that is not JSON gives a defect and not an exception.</returns>
    public static RuleBookResult ReadJson(
        ReadOnlyMemory<byte> json, IReadOnlyCollection<string>? milestones = null, IReadOnlyList<string>? folders = null)
    {
        SettingNode root;
        var defects = new DiagnosticBag();
        try
        {
            root = JsonTree.Read(json, "", defects);
        }
        catch (JsonException error)
        {
            return new RuleBookResult(null, [Unparsable(error)]);
        }
        if (root.Find(SectionName) is null)
            return Read(root, milestones, Files(folders), RuleLayerStack.None, defects);
        var section = new SettingNode(SectionName);
        section.Overlay(root.Find(SectionName)!);
        return Read(section, milestones, Files(folders), RuleLayerStack.None, defects);
    }

    /// <summary>Verifies and compiles rules that were built in code.</summary>
    /// <param name="definition">The rules as data. Defects have the paths that the rules would have in a configuration.</param>
    /// <param name="milestones">Milestones that count as declared, in addition to those of the rules.</param>
    /// <returns>The rule book, or all defects that prevent it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is <see langword="null"/>.</exception>
    public static RuleBookResult Read(RuleBookDefinition definition, IReadOnlyCollection<string>? milestones = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var defects = new DiagnosticBag();
        RuleBookSettings.Table.CheckNames(definition, SectionName, defects);
        return Compiled(definition, SectionName, milestones, defects, [], null).Result;
    }

    /// <summary>Whether a configuration has the section. An empty section counts: it stands for the built-in rules.</summary>
    internal static bool HasSection(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Exists() || configuration.GetChildren().Any(child => Names.Same(child.Key, SectionName));

    /// <summary>
    /// Reads a published workflow, which was verified when it was published. The result is null if it cannot be read with the fields of
    /// this rule book.
    /// </summary>
    internal static CompiledWorkflow? ReadWorkflow(ReadOnlyMemory<byte> canonical, string hash, RuleBook book)
    {
        var defects = new DiagnosticBag();
        WorkflowDefinition workflow = Workflow(canonical, defects);
        return PublishedWorkflowCompiler.Compile(workflow, hash, book.Definition, defects);
    }

    /// <summary>The states of the main region of a published workflow in which a complaint is open.</summary>
    internal static IReadOnlySet<string> ReadOpenStates(ReadOnlyMemory<byte> canonical)
    {
        WorkflowDefinition workflow = Workflow(canonical, new DiagnosticBag());
        return workflow.Regions.Where(region => Names.Same(region.Key, WorkflowDefinition.MainRegion))
            .SelectMany(region => new RegionHierarchy(region.Value).OpenStates).ToHashSet(Names.Comparer);
    }

    private static RuleBookResult Read(
        SettingNode own, IReadOnlyCollection<string>? milestones, WordFiles files, RuleLayerStack layers, DiagnosticBag defects)
    {
        (RuleBookResult common, VerifiedWorkflow workflow) = ReadOne(own, milestones, files, layers, defects, null);
        // What layers bring is laid under each tenant anew, the workflow too.
        return new TenantRules(own, common, common.IsValid && layers.IsEmpty ? workflow : null, (tenant, shared) =>
            ReadOne(tenant, milestones, files, layers, new DiagnosticBag(), shared).Result).Read();
    }

    private static (RuleBookResult Result, VerifiedWorkflow Workflow) ReadOne(
        SettingNode own, IReadOnlyCollection<string>? milestones, WordFiles files, RuleLayerStack layers, DiagnosticBag defects,
        VerifiedWorkflow? known)
    {
        SettingNode root = layers.Under(own, defects);
        SettingNode resolved =
            SectionPresets.Routing.Under(SectionPresets.Authority.Under(PresetLayer.Under(root, defects), defects), defects);
        var accepted = new List<AcceptedWarning>();
        RuleBookDefinition rules = layers.Declare(RuleBookSettings.Read(resolved, defects, files, accepted, known?.Definition));
        (RuleBookResult result, VerifiedWorkflow workflow) = Compiled(rules, root.Path, milestones, defects, accepted, known);
        return layers.IsEmpty && MissingPreset.Find(root, defects) is { } cause
            ? (new RuleBookResult(null, [cause, .. result.Diagnostics]), workflow) : (result, workflow);
    }

    private static WorkflowDefinition Workflow(ReadOnlyMemory<byte> canonical, DiagnosticBag defects) =>
        WorkflowSettings.Table.Read(
            new SettingReader(JsonTree.Read(canonical, RuleBookSettings.WorkflowKey, defects), new SettingContext(defects)));

    private static WordFiles Files(IReadOnlyList<string>? folders) => folders is null ? WordFiles.Here : new WordFiles(folders);

    private static (RuleBookResult Result, VerifiedWorkflow Workflow) Compiled(
        RuleBookDefinition definition, string path, IReadOnlyCollection<string>? milestones, DiagnosticBag defects,
        IReadOnlyCollection<AcceptedWarning> accepted, VerifiedWorkflow? known)
    {
        (RuleBook? book, VerifiedWorkflow workflow) =
            RuleBookCompiler.Compile(definition, path, milestones ?? [], defects, accepted, known);
        return (new RuleBookResult(book, defects.Sorted()), workflow);
    }

    private static Diagnostic NoSection { get; } = new(
        DiagnosticCodes.MissingSection, DiagnosticSeverity.Error, SectionName, "The configuration has no such section.",
        "Add it to appsettings.json, and check that the host reads that file; \"ComplaintFlow\": {} is enough for the built-in rules.");

    private static Diagnostic Unparsable(JsonException error) => new(
        DiagnosticCodes.InvalidJson, DiagnosticSeverity.Error, "",
        $"The text is not JSON: line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}.", "Correct the text at that place.");
}
