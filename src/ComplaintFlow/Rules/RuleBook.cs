using ComplaintFlow.Calendars;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Rules;

/// <summary>All rules, verified and compiled. Immutable, shared by all threads.</summary>
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
        Practice = compiled.Practice;
        DefaultCalendar = compiled.DefaultCalendar;
        Graph = GraphBuilder.Build(definition.Workflow, Workflow);
    }

    /// <summary>The rules as data, with presets resolved.</summary>
    public RuleBookDefinition Definition { get; }

    /// <summary>
    /// The content hash (SHA-256, 64 hexadecimal digits). Equal rules have equal hashes, whatever the order of their keys and the layers
    /// they came from.
    /// </summary>
    public string Hash { get; }

    /// <summary>The content hash of the workflow alone: what a complaint is bound to when it begins.</summary>
    public string WorkflowHash => Workflow.Hash;

    /// <summary>The calendar by whose zone days are counted where none is named; null for days of UTC.</summary>
    public WorkingCalendar? DefaultCalendar { get; }

    /// <summary>What is worth a look.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>The workflow as a diagram shows it.</summary>
    public WorkflowGraph Graph { get; }

    /// <summary>
    /// The rules as UTF-8 JSON in the form of the configuration, with presets resolved. <see cref="RuleBookReader.ReadJson"/> reads it back
    /// to an equal hash.
    /// </summary>
    public byte[] ToJson() => CanonicalJson.Write(RuleBookSettings.Write(Definition));

    /// <summary>The workflow in canonical JSON: what is published under <see cref="WorkflowHash"/>.</summary>
    internal ReadOnlyMemory<byte> WorkflowJson { get; }

    internal FieldCatalog Fields { get; }

    internal KeywordPool Keywords { get; }

    internal CompiledClassification Classification { get; }

    internal CompiledSla Sla { get; }

    internal Router Routing { get; }

    internal Authority Authority { get; }

    internal CompiledWorkflow Workflow { get; }

    internal EarlyWarning EarlyWarning { get; }

    internal NoticeRules Notices { get; }

    internal CompiledPractice Practice { get; }
}
