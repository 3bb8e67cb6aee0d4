using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules;

/// <summary>
/// The rules of tenants. Those of each tenant lie over the common ones by name, as a later layer of the configuration does.
/// </summary>
/// <param name="common">The settings of all.</param>
/// <param name="book">What the common rules became.</param>
/// <param name="workflow">The common workflow, or null if no tenant may share it.</param>
/// <param name="read">Reads the settings of one tenant. With a workflow, the settings have none: they share it.</param>
internal sealed class TenantRules(
    SettingNode common, RuleBookResult book, VerifiedWorkflow? workflow, Func<SettingNode, VerifiedWorkflow?, RuleBookResult> read)
{
    public const string Key = "Tenants";

    /// <summary>The settings on which a workflow rests. A tenant that has any of them has a workflow of its own.</summary>
    private static readonly string[] BeneathWorkflow =
    [
        RuleBookSettings.WorkflowKey, nameof(RuleBookDefinition.Currency), nameof(RuleBookDefinition.Fields),
        nameof(RuleBookDefinition.Predicates), nameof(RuleBookDefinition.Effects), nameof(RuleBookDefinition.Calendars),
        nameof(RuleBookDefinition.DefaultCalendar),
    ];

    private readonly HashSet<Diagnostic> _known = [.. book.Diagnostics.Select(Essence)];

    /// <summary>Checks the form of one tenant. Its rules are read later, over the common ones.</summary>
    public static void CheckForm(SettingNode tenant, IEnumerable<SettingNode> all, SettingReader reader)
    {
        if (!TenantName.IsOne(tenant.Key))
            reader.Defects.Error(
                DiagnosticCodes.InvalidTenantName, tenant.Path, $"'{tenant.Key}' cannot be the name of a tenant.", TenantName.Form);
        if (tenant.IsEmpty || !reader.HasMap(tenant, "a map of rules"))
            return;
        _ = new SettingReader(tenant, reader.Context, reader).Flag(SettingReader.EnabledKey);
        if (!tenant.IsNamed && tenant.Children.Count == 1 && tenant.Find(SettingReader.EnabledKey) is not null)
            UndefinedSwitch.Report(tenant, all, [], reader.Defects);
        foreach (SettingNode setting in tenant.Children.Where(static child => HostSettings.Sections.ContainsKey(child.Key)
            || Names.Same(child.Key, Key)))
        {
            reader.Defects.Error(
                DiagnosticCodes.NotForOneTenant, setting.Path, $"'{setting.Key}' is not a setting of one tenant.",
                Names.Same(setting.Key, Key) ? "A tenant has no tenants of its own: declare them all side by side."
                    : $"Write it beside '{Key}', where it counts for the whole host.");
        }
    }

    /// <summary>The path at which a defect of a tenant is told.</summary>
    /// <param name="root">The path of the common rules.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="path">The path that the defect would have in the common rules.</param>
    public static string PathOf(string root, string tenant, string path)
    {
        string within = root.Length == 0 || !path.StartsWith(root, StringComparison.Ordinal) ? path : path[root.Length..].TrimStart(':');
        return SettingPath.At(SettingPath.At(root, $"{Key}:{tenant}"), within).TrimEnd(':');
    }

    /// <summary>Reads the rules of every tenant. Tenants with equal rules share one rule book.</summary>
    public RuleBookResult Read()
    {
        if (common.Find(Key) is not { Value: null, IsListAnywhere: false } map)
            return book;
        (SettingNode Tenant, SettingNode Own, string Text)[] tenants = [.. map.Children.Where(IsDeclared).Select(tenant =>
        {
            SettingNode own = OwnOf(tenant);
            return (tenant, own, TextOf(own));
        })];
        var results = tenants
            .DistinctBy(static one => one.Text, StringComparer.Ordinal).AsParallel().AsOrdered()
            .Select(one => (one.Text, Result: one.Own.IsEmpty ? book : Read(one.Own)))
            .ToDictionary(static one => one.Text, static one => one.Result, StringComparer.Ordinal);
        var found = new List<Diagnostic>(book.Diagnostics);
        var shared = new Dictionary<string, RuleBook>(StringComparer.Ordinal);
        if (book.RuleBook is { } ours)
            shared.Add(ours.Hash, ours);
        var books = new Dictionary<string, RuleBook>(TenantName.Comparer);
        foreach ((SettingNode tenant, _, string text) in tenants)
        {
            RuleBookResult result = results[text];
            found.AddRange(result.Diagnostics.Where(one => IsOwn(one, tenant))
                .Select(one => one with { Path = PathOf(common.Path, tenant.Key, one.Path) }));
            if (result.RuleBook is { } own)
                books[TenantName.Of(tenant.Key)] = shared.TryAdd(own.Hash, own) ? own : shared[own.Hash].WithWarnings(own.Warnings);
        }
        bool isValid = book.IsValid && books.Count == tenants.Length;
        return new RuleBookResult(isValid ? book.RuleBook!.With(books.ToFrozenDictionary(TenantName.Comparer), found) : null, found);
    }

    private static bool IsDeclared(SettingNode tenant) =>
        TenantName.IsOne(tenant.Key) && tenant is { Value: null, IsListAnywhere: false }
            && !Names.Same(tenant.Find(SettingReader.EnabledKey)?.Value, "false");

    /// <summary>The rules of a tenant as if they were those of all.</summary>
    private SettingNode OwnOf(SettingNode tenant)
    {
        var own = new SettingNode(common.Path);
        own.Overlay(tenant);
        foreach (string other in (IEnumerable<string>)[SettingReader.EnabledKey, Key, .. HostSettings.Sections.Keys])
            own.Remove(other);
        foreach (SettingNode accepted in own.Find(AcceptedWarning.Section)?.Children ?? [])
        {
            // A tenant accepts its warnings at the paths at which they are reported.
            if (accepted.Find(nameof(AcceptedWarning.Path)) is { Value: { } path } place)
                place.Value = WithoutTenant(path, tenant);
        }
        return own;
    }

    private RuleBookResult Read(SettingNode own)
    {
        VerifiedWorkflow? shared = workflow is not null && Shares(own, workflow) ? workflow : null;
        var merged = new SettingNode(common.Path);
        foreach (SettingNode section in common.Children)
        {
            if (!Names.Same(section.Key, Key) && (shared is null || !Names.Same(section.Key, RuleBookSettings.WorkflowKey)))
                merged.Add(section.Key).Overlay(section);
        }
        merged.Overlay(own);
        return read(merged, shared);
    }

    /// <summary>Whether a tenant leaves the workflow, and what it rests on, as it is.</summary>
    private static bool Shares(SettingNode own, VerifiedWorkflow workflow) =>
        !Array.Exists(BeneathWorkflow, key => own.Find(key) is not null)
        && (!workflow.ReadsWords || own.Find(nameof(RuleBookDefinition.Classification)) is not { } classification
            || (classification.Find(nameof(ClassificationDefinition.Lists)) is null
                && classification.Find(nameof(ClassificationDefinition.Folding)) is null));

    private string WithoutTenant(string path, SettingNode tenant)
    {
        string at = $"{Key}:{tenant.Key}:";
        string start = SettingPath.At(common.Path, at);
        return path.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? path[start.Length..]
            : path.StartsWith(at, StringComparison.OrdinalIgnoreCase) ? path[at.Length..] : path;
    }

    /// <summary>Whether a defect comes with the tenant. What the common rules have too is told once.</summary>
    private bool IsOwn(Diagnostic defect, SettingNode tenant) => !_known.Contains(Essence(defect))
        && (defect.Code != DiagnosticCodes.NothingAccepted
            || tenant.Find(AcceptedWarning.Section)?.Find(defect.Path[(defect.Path.LastIndexOf(':') + 1)..]) is not null);

    /// <summary>What two defects have in common if one remedy helps both. Remedies may suggest what only a tenant has.</summary>
    private static Diagnostic Essence(Diagnostic defect) => defect with { Remedy = "" };

    /// <summary>The content of a tenant as text, by which equal ones are told.</summary>
    private static string TextOf(SettingNode tenant)
    {
        var text = new StringBuilder();
        Write(tenant, text);
        return text.ToString();
    }

    private static void Write(SettingNode node, StringBuilder text)
    {
        if (node.Value is { } value)
            text.Append('=').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        foreach (SettingNode child in node.Children)
        {
            text.Append('{').Append(child.Key);
            Write(child, text);
            text.Append('}');
        }
    }
}
