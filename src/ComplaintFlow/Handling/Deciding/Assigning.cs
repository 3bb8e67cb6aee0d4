using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Assigns departments and handlers in a decision.</summary>
internal static class Assigning
{
    /// <summary>Assigns the complaint. The clocks of departments follow it.</summary>
    public static void Assign(this DecisionContext context, string? department, string? owner, RoutingBasis? basis = null)
    {
        bool moved = !Names.Same(department, context.Complaint.Department);
        context.Emit(new Assigned { Department = department, Owner = owner, Basis = basis });
        if (moved && context.Complaint.MilestoneOf(Milestones.Received) is not null)
            context.MoveClocks(0, static (clocks, in scope, _) => clocks.OnDepartment(scope));
    }

    /// <summary>Escalates by one level, and tells those at that level.</summary>
    public static void Escalate(this DecisionContext context, string why)
    {
        int level = context.Complaint.EscalationLevel + 1;
        context.Emit(new Escalated { Level = level, Why = why });
        if (context.Book.Sla.Chain is { Count: > 0 } chain)
            context.Notify(new PendingNotice(nameof(Escalated), [chain[Math.Min(level, chain.Count) - 1]]));
    }

    /// <summary>Assigns the department by the rules and a handler by the strategies, if they are missing.</summary>
    public static void Route(this DecisionContext context, RoutingStart occasion, string? given = null)
    {
        Complaint complaint = context.Complaint;
        Router routing = context.Book.Routing;
        bool runs = routing.RunsAt(occasion);
        if (!runs && occasion == RoutingStart.Receipt)
            return;
        RoutingRule? rule = runs ? routing.RuleFor(context.Scope) : null;
        string? known = given ?? complaint.Department;
        string? department = known ?? rule?.Then.Department ?? (rule?.Then.External is null ? complaint.Classification.Department : null);
        if (known is null && complaint.ExternalProcedure is null && rule?.Then.External is { } procedure)
            context.Emit(new ReferredOutside { Procedure = procedure, Rule = rule.Text });

        RoutingBasis? basis = known is null && rule?.Then.Department is not null ? new RoutingBasis { Rule = rule.Text } : null;
        if (runs && department is not null && complaint.Owner is null)
            Choose(context, department, rule?.Then.Skills ?? [], basis);
        else if (department != complaint.Department)
            context.Assign(department, complaint.Owner, basis);
    }

    /// <summary>Assigns the complaint to a department, and to one of its handlers if rules choose handlers.</summary>
    public static void MoveTo(this DecisionContext context, string department)
    {
        if (context.Book.Routing.RunsAt(RoutingStart.Acceptance))
            Choose(context, department, context.Book.Routing.RuleFor(context.Scope)?.Then.Skills ?? [], null);
        else
            context.Assign(department, null);
    }

    /// <summary>
    /// Assigns the complaint to someone who did not have it before; if there is no one, to the queue of its department.
    /// </summary>
    public static void RouteAfresh(this DecisionContext context)
    {
        if (context.Complaint.Department is { } department && context.Book.Routing.RunsAt(RoutingStart.Acceptance))
            context.MoveTo(department);
    }

    /// <summary>Transfers the complaint. If the limit of transfers is reached, it escalates instead.</summary>
    public static void Transfer(this DecisionContext context, string? department, string? owner)
    {
        if ((department is null || Names.Same(department, context.Complaint.Department))
            && (owner is null || ActorIdentity.Same(owner, context.Complaint.Owner)))
            context.Refuse(
                DiagnosticCodes.TransferWithoutChange, "The complaint is there already.", "Name another department or another owner.");
        else if (owner is null || context.MayHave(owner, "Owner"))
            Pass(context, department ?? context.Complaint.Department, owner);
    }

    private static void Pass(DecisionContext context, string? department, string? owner)
    {
        Complaint complaint = context.Complaint;
        if (complaint.TransferCount >= context.Book.Routing.MaxTransfers)
        {
            context.Escalate($"transferred {complaint.TransferCount} times already");
            return;
        }
        context.Emit(new Transferred
        {
            Count = complaint.TransferCount + 1, FromDepartment = complaint.Department, FromOwner = complaint.Owner,
        });
        if (owner is not null || department is null)
            context.Assign(department, owner);
        else
            context.MoveTo(department);
        if (department is not null && context.Book.Routing.Find(department)?.Supervisor is { } supervisor)
            context.Notify(new PendingNotice(nameof(Transferred), [supervisor]));
    }

    private static void Choose(DecisionContext context, string department, IReadOnlyList<string> skills, RoutingBasis? basis)
    {
        string? owner = null;
        Router routing = context.Book.Routing;
        IReadOnlyList<RoutingStrategy> strategies = routing.StrategiesOf(department);
        if (strategies.Count > 0 && context.Facts.Staff.TryGetValue(department, out HandlerPool? staff))
        {
            (owner, RoutingBasis choice) = new HandlerSelector(staff, skills, routing.Excluded(context.Complaint)).Choose(strategies);
            basis = choice with { Rule = basis?.Rule };
        }
        else if (strategies.Count > 0)
        {
            context.Wanted ??= department;
        }
        if (department != context.Complaint.Department || !ActorIdentity.Same(owner, context.Complaint.Owner) || basis?.Why is not null)
            context.Assign(department, owner, basis);
    }
}
