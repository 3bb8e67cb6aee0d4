using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>How a decision names departments and handlers.</summary>
internal sealed partial class Draft
{
    /// <summary>The department whose handlers the decision needs to know, and did not: with them it is to be decided again.</summary>
    public string? Wanted { get; private set; }

    /// <summary>Names the department by the rules and a handler by the strategies, where they are missing.</summary>
    public void Route(RoutingStart occasion, string? given = null)
    {
        bool runs = Book.Routing.RunsAt(occasion);
        if (!runs && occasion == RoutingStart.Receipt)
            return;
        RoutingRule? rule = runs ? Book.Routing.RuleFor(Scope) : null;
        string? known = given ?? Complaint.Department;
        string? department = known ?? rule?.Then.Department ?? (rule?.Then.External is null ? Complaint.Classification.Department : null);
        if (known is null && Complaint.ExternalProcedure is null && rule?.Then.External is { } procedure)
            Emit(new ReferredOutside { Procedure = procedure, Rule = rule.Text });

        RoutingBasis? basis = known is null && rule?.Then.Department is not null ? new RoutingBasis { Rule = rule.Text } : null;
        if (runs && department is not null && Complaint.Owner is null)
            Choose(department, rule?.Then.Skills ?? [], basis);
        else if (department != Complaint.Department)
            Assign(department, Complaint.Owner, basis);
    }

    /// <summary>Gives the complaint to a department, and to a handler of it where handlers are chosen by rules.</summary>
    public void MoveTo(string department)
    {
        if (Book.Routing.RunsAt(RoutingStart.Acceptance))
            Choose(department, Book.Routing.RuleFor(Scope)?.Then.Skills ?? [], null);
        else
            Assign(department, null);
    }

    /// <summary>Passes the complaint on; where that was done too often, it goes one level up instead.</summary>
    public void Transfer(string? department, string? owner)
    {
        if (department is not null && Book.Routing.Departments.Any() && Book.Routing.Find(department) is null)
        {
            Refuse(DiagnosticCodes.UnknownTransferDepartment, "The rules know no such department.",
                Names.Suggest(department, Book.Routing.Departments, "department"), nameof(Handling.Transfer.Department));
        }
        else if ((department is null || Names.Same(department, Complaint.Department))
            && (owner is null || ActorIdentity.Same(owner, Complaint.Owner)))
            Refuse(DiagnosticCodes.TransferWithoutChange, "The complaint is there already.", "Name another department or another owner.");
        else if (owner is null || MayHave(owner, nameof(Handling.Transfer.Owner)))
            Pass(department ?? Complaint.Department, owner);
    }

    /// <summary>Whether the complaint may be given to an actor; where not, the decision is refused.</summary>
    public bool MayHave(string owner, string? field = null)
    {
        string? why = Book.Routing.ConflictOf(Complaint, owner) ?? HandledBefore(owner);
        if (why is null)
            return true;
        Refuse(DiagnosticCodes.OwnerHasConflict, $"The actor must not have the complaint: {why}.", "Name somebody who has nothing to do with the matter.", field);
        return false;
    }

    /// <summary>The second handling is never that of the first handler: what speaks against it.</summary>
    private string? HandledBefore(string owner) =>
        IsStrict && Involvement.HandledBefore(Complaint, owner) ? "took part in an earlier handling" : null;

    private void Pass(string? department, string? owner)
    {
        if (Complaint.TransferCount >= Book.Routing.MaxTransfers)
        {
            Escalate($"transferred {Complaint.TransferCount} times already");
            return;
        }
        Emit(new Transferred { Count = Complaint.TransferCount + 1, FromDepartment = Complaint.Department, FromOwner = Complaint.Owner });
        if (owner is not null || department is null)
            Assign(department, owner);
        else
            MoveTo(department);
        if (department is not null && Book.Routing.Find(department)?.Supervisor is { } supervisor)
            Notify(new NoticeDraft(nameof(Transferred), [supervisor]));
    }

    /// <summary>Gives the complaint to somebody who did not have it before; where there is nobody, to the queue of its department.</summary>
    private void RouteAfresh()
    {
        if (Complaint.Department is { } department && Book.Routing.RunsAt(RoutingStart.Acceptance))
            MoveTo(department);
    }

    private void Choose(string department, IReadOnlyList<string> skills, RoutingBasis? basis)
    {
        string? owner = null;
        IReadOnlyList<RoutingStrategy> strategies = Book.Routing.StrategiesOf(department);
        if (strategies.Count > 0 && _facts.Staff.TryGetValue(department, out Staff? staff))
        {
            (owner, RoutingBasis choice) = new HandlerChoice(staff, skills, Book.Routing.Excluded(Complaint)).Choose(strategies);
            basis = choice with { Rule = basis?.Rule };
        }
        else if (strategies.Count > 0)
        {
            Wanted ??= department;
        }
        if (department != Complaint.Department || !ActorIdentity.Same(owner, Complaint.Owner) || basis?.Why is not null)
            Assign(department, owner, basis);
    }
}
