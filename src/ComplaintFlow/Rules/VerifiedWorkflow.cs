using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compilation;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Rules;

/// <summary>
/// A workflow with all that follows from it. Tenants that leave the workflow as it is, and everything on which it rests, share the one of
/// the common rules: it is most of a rule book.
/// </summary>
internal sealed class VerifiedWorkflow
{
    private readonly DeclaredNames _names;
    private readonly IReadOnlyList<Diagnostic> _found;
    private readonly FreeWords _words;
    private readonly WorkflowParts? _parts;
    private readonly KeywordPool _keywords;
    private readonly string? _currency;

    /// <summary>Verifies and compiles the workflow of a rule book.</summary>
    /// <param name="book">The rules as data.</param>
    /// <param name="context">What the sections share. No other section has been compiled with it yet.</param>
    public VerifiedWorkflow(RuleBookDefinition book, CompilationContext context)
    {
        string at = context.At(RuleBookSettings.WorkflowKey);
        (Definition, _names, _currency, _keywords) = (book.Workflow, context.Names, book.Currency, context.Keywords);
        FoundInReading = context.Defects.In(at);
        _parts = new WorkflowCompiler(Definition, context).Compile();
        new WorkflowVerifier(Definition, at, context.Defects).Verify();
        Slips = new InheritedTriggerVerifier(Definition, at).Find();
        _found = [.. context.Defects.In(at).Except(FoundInReading)];
        _words = context.Names.Free.Copy();
        ReadsWords = context.Keywords.Groups > 0;
    }

    public WorkflowDefinition Definition { get; }

    public WorkflowNames Names => _names.Workflow;

    /// <summary>What was found before it was compiled.</summary>
    public IReadOnlyList<Diagnostic> FoundInReading { get; }

    /// <summary>Whether guards look for words in texts, which rest on the lists and the folding of the classification.</summary>
    public bool ReadsWords { get; }

    /// <summary>The triggers that are almost one that their states inherit.</summary>
    public IReadOnlyList<InheritedTriggerSlip> Slips { get; }

    /// <summary>The workflow as canonical JSON. Only of a workflow without errors.</summary>
    public ReadOnlyMemory<byte> Json
    {
        get
        {
            if (field.IsEmpty)
                field = CanonicalJson.Write(WorkflowSettings.Table.Write(Definition, _currency).Json);
            return field;
        }
    }

    /// <summary>The workflow as arrays. Only of a workflow without errors.</summary>
    public CompiledWorkflow Compiled => field ??= new CompiledWorkflow(CanonicalJson.Hash(Json.Span), _parts!, _keywords);

    /// <summary>Whether the names that another rule book declares leave it as it is.</summary>
    public bool Fits(DeclaredNames names) => ReferenceEquals(names.Workflow, Names) && names.Milestones.SetEquals(_names.Milestones)
        && names.Targets.SetEquals(_names.Targets) && names.Departments.SetEquals(_names.Departments)
        && names.Tiers.Count == _names.Tiers.Count && names.Tiers.Keys.All(_names.Tiers.ContainsKey);

    /// <summary>Tells another rule book that has it what was found in it.</summary>
    public void Tell(CompilationContext context)
    {
        context.Defects.AddRange(_found, "");
        context.Names.Free.Add(_words);
    }
}
