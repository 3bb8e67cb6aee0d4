using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Decides. If a model must be asked, or the handlers of a department must be known, it gets their answers and decides again.
/// Thread-safe.
/// </summary>
internal sealed class DecisionAdvice(ClassifierRunner models, HandlerLookup staffing)
{
    public async ValueTask<Decision> DecideAsync(
        DecisionRequest request, Complaint? before, Facts facts, RuleBook book, CompiledWorkflow workflow,
        CancellationToken cancellationToken)
    {
        Decision decision = request.Decide(before, facts, book, workflow);
        if (decision.ChangesContent
            && await models.AskAsync(decision.Complaint!, facts, book, cancellationToken).ConfigureAwait(false) is { } opinions)
        {
            facts = facts with { Opinions = opinions };
            decision = request.Decide(before, facts, book, workflow);
        }
        while (decision is { MissingDepartment: { } department, Complaint: { } complaint })
        {
            HandlerPool staff = await staffing.OfAsync(department, complaint, book.Routing, facts, cancellationToken)
                .ConfigureAwait(false);
            facts = facts with { Staff = facts.Staff.SetItem(department, staff) };
            decision = request.Decide(before, facts, book, workflow);
        }
        return decision;
    }
}
