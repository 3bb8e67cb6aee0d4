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
    private readonly IReadOnlyList<Diagnostic> _read;
    private readonly IReadOnlyList<Diagnostic> _found;
    private readonly FreeWords _words;
    private readonly WorkflowParts? _parts;
    private readonly KeywordPool _keywords;
    private readonly string? _currency;

    private VerifiedWorkflow(RuleBookDefinition book, CompilationContext context)
    {
        string at = context.At(RuleBookSettings.WorkflowKey);
        (Definition, _names, _currency, _keywords) = (book.Workflow, context.Names, book.Currency, context.Keywords);
        _read = context.Defects.In(at);
        _parts = new WorkflowCompiler(Definition, context).Compile();
        new WorkflowVerifier(Definition, at, context.Defects).Verify();
        Slips = new InheritedTriggerVerifier(Definition, at).Find();
        _found = [.. context.Defects.In(at).Except(_read)];
        _words = context.Names.Free.Copy();
        ReadsWords = context.Keywords.Groups > 0;
    }

    public WorkflowDefinition Definition { get; }

    public WorkflowNames Names => _names.Workflow;

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

    /// <summary>Verifies and compiles the workflow of a rule book, or takes one that is known.</summary>
    /// <param name="book">The rules as data.</param>
    /// <param name="context">What the sections share. No other section has been compiled with it yet.</param>
    /// <param name="known">
    /// The same workflow of other rules, if all settings on which it rests are the same. It is taken if the names are the same too.
    /// </param>
    public static VerifiedWorkflow Of(RuleBookDefinition book, CompilationContext context, VerifiedWorkflow? known)
    {
        context.Defects.AddRange(known?._read ?? [], ""); // it was not read again
        if (known?.Fits(context.Names) != true)
            return new VerifiedWorkflow(book, context);
        context.Defects.AddRange(known._found, "");
        context.Names.Free.Add(known._words);
        return known;
    }

    /// <summary>Whether the names that another rule book declares leave it as it is.</summary>
    private bool Fits(DeclaredNames names) => names.Milestones.SetEquals(_names.Milestones)
        && names.Targets.SetEquals(_names.Targets) && names.Departments.SetEquals(_names.Departments)
        && names.Tiers.Count == _names.Tiers.Count && names.Tiers.Keys.All(_names.Tiers.ContainsKey);
}
