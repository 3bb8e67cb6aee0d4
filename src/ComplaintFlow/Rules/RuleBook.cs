using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Rules;

/// <summary>Represents verified and compiled rules, which decide what happens to complaints.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. You get one from <see cref="RuleBookReader"/>. A new rule book replaces the old one as a
/// whole; nothing in a rule book changes.
/// </remarks>
/// <example>
/// Read the rules and look at what was read:
/// <code>
/// RuleBook book = RuleBookReader.Read(configuration).OrThrow();
/// foreach (Diagnostic warning in book.Warnings)
///     Console.WriteLine(warning);
/// Console.WriteLine($"Rules {book.Hash}, workflow {book.WorkflowHash}");
/// </code>
/// </example>
public sealed class RuleBook
{
    internal RuleBook(
        RuleBookDefinition definition, string hash, ReadOnlyMemory<byte> workflowJson, IReadOnlyList<Diagnostic> warnings,
        CompiledRules compiled)
    {
        Definition = definition;
        Hash = hash;
        WorkflowJson = workflowJson;
        Warnings = warnings;
        Fields = compiled.Fields;
        Keywords = compiled.Keywords;
        Classification = compiled.Classification;
        Sla = compiled.Sla;
        Routing = compiled.Routing;
        Authority = compiled.Authority;
        Workflow = compiled.Workflow;
        EarlyWarning = compiled.EarlyWarning;
        Notices = compiled.Notices;
        Events = compiled.Events;
        Practice = compiled.Practice;
        DefaultCalendar = compiled.DefaultCalendar;
        PhoneRegion = PhoneRegion.Of(definition.TelephoneRegion);
    }

    /// <summary>Gets the rules as data, with presets resolved.</summary>
    public RuleBookDefinition Definition { get; }

    /// <summary>Gets the content hash: SHA-256 as 64 hexadecimal digits.</summary>
    /// <remarks>
    /// Equal rules have equal hashes. The order of the keys and the configuration layers that they come from make no difference.
    /// </remarks>
    public string Hash { get; }

    /// <summary>Gets the content hash of the workflow alone. A complaint stays on the workflow with which it begins.</summary>
    public string WorkflowHash => Workflow.Hash;

    /// <summary>
    /// Gets the calendar whose time zone counts days if no calendar is named, or <see langword="null"/> if such days are counted in UTC.
    /// </summary>
    public WorkingCalendar? DefaultCalendar { get; }

    /// <summary>
    /// Gets the warnings: defects that do not keep the rules from being used. Those of tenants are among them.
    /// </summary>
    public IReadOnlyList<Diagnostic> Warnings { get; private set; }

    /// <summary>
    /// Gets the rule books of the declared tenants by name (<c>ComplaintFlow:Tenants</c>). Tenants with equal rules share one.
    /// </summary>
    /// <remarks>
    /// The names are in lower case; a lookup ignores case. The tenant <see cref="ComplaintKey.DefaultTenant"/> has the rules of this book,
    /// unless it is declared too. The books of tenants have no tenants themselves.
    /// </remarks>
    public IReadOnlyDictionary<string, RuleBook> Tenants { get; private set; } = ReadOnlyDictionary<string, RuleBook>.Empty;

    /// <summary>Gets the workflow as data for diagrams.</summary>
    public WorkflowGraph Graph => field ??= GraphBuilder.Build(Definition.Workflow, Workflow); // no host draws it

    /// <summary>Gets the rules of a tenant.</summary>
    /// <param name="tenant">The name of the tenant. Case makes no difference.</param>
    /// <returns>The rule book, or <see langword="null"/> if nobody declared the tenant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tenant"/> is <see langword="null"/>.</exception>
    public RuleBook? ForTenant(string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return Tenants.TryGetValue(tenant, out RuleBook? own) ? own : TenantName.IsDefault(tenant) ? this : null;
    }

    /// <summary>Writes the rules as UTF-8 JSON in the form of the configuration, with presets resolved.</summary>
    /// <returns>JSON that <see cref="RuleBookReader.ReadJson"/> reads back to an equal hash.</returns>
    public byte[] ToJson() => CanonicalJson.Write(RuleBookSettings.Write(Definition));

    /// <summary>The rules by which what is stored of a tenant is read: if nobody declares it any more, the common ones.</summary>
    internal RuleBook ToRead(string tenant) => ForTenant(tenant) ?? this;

    /// <summary>The names of all tenants that are served.</summary>
    internal IReadOnlyList<string> TenantNames =>
        field ??= [ComplaintKey.DefaultTenant, .. Tenants.Keys.Where(name => !TenantName.IsDefault(name))];

    /// <summary>Whether it decides as another one does, also for tenants.</summary>
    internal bool DecidesAs(RuleBook other) => SameRules(this, other) && Tenants.Count == other.Tenants.Count
        && Tenants.All(tenant => other.Tenants.TryGetValue(tenant.Key, out RuleBook? theirs) && SameRules(tenant.Value, theirs));

    /// <summary>This rule book together with those of tenants.</summary>
    internal RuleBook With(IReadOnlyDictionary<string, RuleBook> tenants, IReadOnlyList<Diagnostic> warnings)
    {
        var whole = (RuleBook)MemberwiseClone();
        (whole.Tenants, whole.Warnings) = (tenants, warnings);
        return whole;
    }

    /// <summary>
    /// This rule book with the warnings of another one that decides alike. Which warnings are accepted makes no difference to decisions.
    /// </summary>
    internal RuleBook WithWarnings(IReadOnlyList<Diagnostic> warnings) => Warnings.SequenceEqual(warnings) ? this : With(Tenants, warnings);

    private static bool SameRules(RuleBook left, RuleBook right) => string.Equals(left.Hash, right.Hash, StringComparison.Ordinal);

    /// <summary>The workflow as canonical JSON, which is published under <see cref="WorkflowHash"/>.</summary>
    internal ReadOnlyMemory<byte> WorkflowJson { get; }

    internal FieldCatalog Fields { get; }

    internal KeywordPool Keywords { get; }

    internal CompiledClassification Classification { get; }

    internal CompiledSla Sla { get; }

    internal Router Routing { get; }

    internal Authority Authority { get; }

    internal CompiledWorkflow Workflow { get; }

    internal EarlyWarning EarlyWarning { get; }

    internal PhoneRegion PhoneRegion { get; }

    internal NoticeRules Notices { get; }

    internal EventRules Events { get; }

    internal CompiledPractice Practice { get; }
}
