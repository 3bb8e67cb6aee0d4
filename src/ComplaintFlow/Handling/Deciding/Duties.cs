using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Creates duties: something that someone has to do by an instant. The holder is told, and a clock watches the duty.
/// </summary>
internal static class Duties
{
    /// <summary>The topic of the notice that tells someone about a new duty.</summary>
    public const string GivenTopic = "DutyGiven";

    /// <summary>The topic of the notice that tells someone that a duty has another due instant.</summary>
    public const string MovedTopic = "DutyMoved";

    /// <summary>The topic of the notice that reminds the complainant of an offer. It contains nothing internal.</summary>
    public const string OfferLapsesTopic = "OfferLapses";

    /// <summary>Creates a duty.</summary>
    /// <param name="context">The decision.</param>
    /// <param name="kind">The kind, which determines how it is watched.</param>
    /// <param name="name">The name of its clock, unique among the running clocks of the complaint.</param>
    /// <param name="holder">The holder of the duty.</param>
    /// <param name="dueAt">The due instant; if it is not given, the rules may set it.</param>
    /// <param name="until">The milestones that meet it, in addition to <see cref="Discharge"/>.</param>
    public static void Owe(
        this DecisionContext context, DutyKind kind, string name, DutyHolder holder, DateTimeOffset? dueAt, params string[] until)
    {
        if (!context.IsStrict)
            return; // history that is replayed creates no duties
        holder = context.WithoutConflicted(holder);
        Duty duty = context.Book.Sla.DutyOf(kind);
        DateTimeOffset? due = dueAt is { } given ? Instant.TruncateToMicroseconds(given) : context.Usual(duty, name);
        Clock? clock = due is { } at ? context.Watch(kind, duty.Target, name, holder, at < context.Now ? context.Now : at, until) : null;
        context.Tell(GivenTopic, duty.Notify, name, holder, clock);
    }

    /// <summary>Tells the holder of a running duty about it.</summary>
    public static void TellHolder(this DecisionContext context, Clock clock)
    {
        if (clock.Duty is { } kind)
            context.Tell(GivenTopic, context.Book.Sla.DutyOf(kind).Notify, clock.Target, clock.Holder, clock);
    }

    /// <summary>Records that a duty is done.</summary>
    public static void Discharge(this DecisionContext context, DutyKind kind, string? name = null)
    {
        foreach (Clock clock in context.Running(kind, name))
            context.Emit(new ClockMet { Clock = clock.Id, Target = clock.Target, At = context.Now });
    }

    /// <summary>Removes a duty, done or not.</summary>
    public static void Release(this DecisionContext context, DutyKind kind, string why)
    {
        foreach (Clock clock in context.Running(kind, null))
            context.Emit(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = context.Now, Why = why });
    }

    /// <summary>Gets the holder without a person who must keep out. Without anybody else, the supervisor has the duty.</summary>
    private static DutyHolder WithoutConflicted(this DecisionContext context, DutyHolder holder) =>
        holder.Person is { } person && context.MustKeepOut(person)
            ? holder.WithoutPerson(new DutyHolder { Role = context.SupervisorOf(holder) }) : holder;

    /// <summary>Gets the holder with a name: a role, a department or a person.</summary>
    public static DutyHolder HolderOf(this DecisionContext context, string name) =>
        context.Workflow.Roles.Knows(name) || Names.Has(Roles.BuiltIn, name) ? new DutyHolder { Role = name }
        : context.Book.Routing.Find(name) is not null || Names.Same(name, context.Complaint.Department) ? new DutyHolder
        {
            Department = name,
        }
        : new DutyHolder { Person = name };

    /// <summary>Notifies those whom the rules name of a step or of a duty.</summary>
    public static void Tell(
        this DecisionContext context, string topic, IReadOnlyList<string> names, string target, DutyHolder? holder, Clock? clock,
        string? step = null)
    {
        if (names.Count == 0)
            return;
        if (holder is null)
        {
            context.Notify(new PendingNotice(topic, names, clock, step));
            return;
        }
        var whom = new List<DutyHolder>(names.Count);
        foreach (string name in names)
        {
            whom.Add(Names.Same(name, DutyDefinition.Holder) ? holder
                : new DutyHolder { Role = Names.Same(name, DutyDefinition.Supervisor) ? context.SupervisorOf(holder) : name });
        }
        context.Notify(new PendingNotice(topic, Told(whom, one => one.Role), clock, step)
        {
            Target = target,
            Departments = Told(whom, one => one.Department),
            Persons = Told(whom, one => one.Person),
        });
    }

    private static string[] Told(List<DutyHolder> whom, Func<DutyHolder, string?> name) =>
        [.. whom.Select(name).OfType<string>().Distinct(Names.Comparer)];

    /// <summary>Gets the role that supervises a holder.</summary>
    public static string SupervisorOf(this DecisionContext context, DutyHolder holder) =>
        (holder.Department ?? context.Complaint.Department) is { } department
            && context.Book.Routing.Find(department)?.Supervisor is { } supervisor
            ? supervisor : Roles.DepartmentSupervisor;

    private static Clock? Watch(
        this DecisionContext context, DutyKind kind, Target target, string name, DutyHolder holder, DateTimeOffset dueAt, string[] until)
    {
        var clock = new Clock
        {
            Id = context.Complaint.Clocks.Count + 1,
            Target = name,
            Duty = kind,
            Holder = holder,
            Within = new Duration(DurationUnit.Elapsed, (long)Math.Ceiling((dueAt - context.Now).TotalSeconds)).ToString(),
            StartedAt = context.Now,
            DueAt = dueAt,
            PromisedAt = dueAt,
            Until = until,
        };
        if (ClockSchedule.Of(clock, target.Terms, target, [], out Refusal? refusal) is not { } schedule)
        {
            context.Refuse(refusal!.Code, $"The steps of {kind} have no instant: {refusal.Message}",
                "Give an earlier due instant, or correct Sla:Duties.");
            return null;
        }
        clock = clock with { Steps = schedule.Steps };
        context.Emit(new ClockStarted { Clock = clock });
        return clock;
    }

    private static DateTimeOffset? Usual(this DecisionContext context, Duty duty, string name)
    {
        if (duty.Within is not { } within)
            return null;
        DueResult due = Deadline.Compute(context.Now, within, duty.Target.Terms.Calendar ?? context.Book.DefaultCalendar);
        if (due.Refusal is not { } refusal)
            return due.DueAt;
        context.Refuse(
            DiagnosticCodes.NoDueInstant, $"{name} has no due instant: {refusal.Message}", "Correct Sla:Duties or its calendar.");
        return null;
    }

    private static IEnumerable<Clock> Running(this DecisionContext context, DutyKind kind, string? name)
    {
        foreach (Clock clock in context.Complaint.Clocks)
        {
            if (clock.IsAlive && clock.Duty == kind && (name is null || Names.Same(clock.Target, name)))
                yield return clock;
        }
    }
}
