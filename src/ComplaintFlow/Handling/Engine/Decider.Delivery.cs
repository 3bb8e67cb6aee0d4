using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Engine;

internal static partial class Decider
{
    /// <summary>
    /// Records what became of a notice to the complainant. If it did not arrive, the owner is told and gets a task with a clock. A
    /// complaint that is over has no tasks: there, the owner is told. Who wants to stay unknown and left no address cannot be reached, and
    /// nobody is asked to.
    /// </summary>
    public static Decision RecordDelivery(
        Complaint complaint, DeliveryReport report, Facts facts, RuleBook book, CompiledWorkflow workflow)
    {
        DecisionContext context = Begin(complaint, facts, book, workflow);
        if (report.Reason is null)
        {
            context.Emit(new NoticeDelivered { Version = report.Version, Topic = report.Topic, Channel = report.Channel ?? "" });
            return End(context, complaint, nameof(NoticeDelivered));
        }
        context.Emit(new NoticeUndeliverable
        {
            Version = report.Version, Topic = report.Topic, Channel = report.Channel, Reason = report.Reason,
        });
        if (complaint.Complainant is { Identity: IdentityLevel.Anonymous, Contacts.Count: 0 })
            return End(context, complaint, nameof(NoticeUndeliverable));
        if (!workflow.IsOver(complaint))
            TaskList.ReachComplainant(context);
        context.Notify(new PendingNotice(nameof(NoticeUndeliverable), [Roles.CaseOwner, Roles.DepartmentSupervisor]));
        return End(context, complaint, nameof(NoticeUndeliverable));
    }
}
