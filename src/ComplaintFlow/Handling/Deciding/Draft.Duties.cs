using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What somebody has to do until an instant: it is told when it is given, and a clock watches it.</summary>
internal sealed partial class Draft
{
    /// <summary>The topic of the notice by which somebody learns that he has a duty.</summary>
    public const string DutyGivenTopic = "DutyGiven";

    /// <summary>The topic of the notice by which somebody learns that his duty has another due instant.</summary>
    public const string DutyMovedTopic = "DutyMoved";

    /// <summary>The topic of the notice that reminds the complainant of an offer. It speaks of nothing that is the house's own.</summary>
    public const string OfferLapsesTopic = "OfferLapses";

    /// <summary>Gives somebody a duty.</summary>
    /// <param name="kind">The kind, which says how it is watched.</param>
    /// <param name="name">The name of its clock, unique among those of the complaint that run.</param>
    /// <param name="holder">Who has it.</param>
    /// <param name="dueAt">Until when; where nobody said, the rules may.</param>
    /// <param name="until">The milestones that meet it, besides <see cref="Discharge"/>.</param>
    public void Owe(DutyKind kind, string name, DutyHolder holder, DateTimeOffset? dueAt, params string[] until)
    {
        if (!IsStrict)
            return; // history that is tried out gives nobody anything to do
        Duty duty = Book.Sla.DutyOf(kind);
        DateTimeOffset? due = dueAt is { } given ? Instant.Cut(given) : Usual(duty, name);
        Clock? clock = due is { } at ? Watch(kind, duty.Target, name, holder, at < Now ? Now : at, until) : null;
        Tell(DutyGivenTopic, duty.Notify, name, holder, clock);
    }

    /// <summary>A duty is done.</summary>
    public void Discharge(DutyKind kind, string? name = null)
    {
        foreach (Clock clock in Running(kind, name))
            Emit(new ClockMet { Clock = clock.Id, Target = clock.Target, At = Now });
    }

    /// <summary>A duty is no longer there, done or not.</summary>
    public void Release(DutyKind kind, string why)
    {
        foreach (Clock clock in Running(kind, null))
            Emit(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = Now, Why = why });
    }

    /// <summary>Whoever does something: a role, a department or a person, under one name.</summary>
    public DutyHolder HolderOf(string name) =>
        Workflow.Roles.Knows(name) || Names.Has(Roles.BuiltIn, name) ? new DutyHolder { Role = name }
        : Book.Routing.Find(name) is not null || Names.Same(name, Complaint.Department) ? new DutyHolder { Department = name }
        : new DutyHolder { Person = name };

    /// <summary>Tells of a step or of a duty those whom the rules name.</summary>
    public void Tell(string topic, IReadOnlyList<string> names, string target, DutyHolder? holder, Clock? clock, string? step = null)
    {
        if (names.Count == 0)
            return;
        if (holder is null)
        {
            Notify(new NoticeDraft(topic, names, clock, step));
            return;
        }
        var whom = new List<DutyHolder>(names.Count);
        foreach (string name in names)
        {
            whom.Add(Names.Same(name, DutyDefinition.Holder) ? holder
                : new DutyHolder { Role = Names.Same(name, DutyDefinition.Supervisor) ? SupervisorOf(holder) : name });
        }
        Notify(new NoticeDraft(topic, Told(whom, one => one.Role), clock, step)
        {
            Target = target,
            Departments = Told(whom, one => one.Department),
            Persons = Told(whom, one => one.Person),
        });
    }

    private static string[] Told(List<DutyHolder> whom, Func<DutyHolder, string?> name) =>
        [.. whom.Select(name).OfType<string>().Distinct(Names.Comparer)];

    private string SupervisorOf(DutyHolder holder) =>
        (holder.Department ?? Complaint.Department) is { } department && Book.Routing.Find(department)?.Supervisor is { } supervisor
            ? supervisor : Roles.DepartmentSupervisor;

    private Clock? Watch(DutyKind kind, Target target, string name, DutyHolder holder, DateTimeOffset dueAt, string[] until)
    {
        var clock = new Clock
        {
            Id = Complaint.Clocks.Count + 1,
            Target = name,
            Duty = kind,
            Holder = holder,
            Within = new Duration(DurationUnit.Elapsed, (long)Math.Ceiling((dueAt - Now).TotalSeconds)).ToString(),
            StartedAt = Now,
            DueAt = dueAt,
            PromisedAt = dueAt,
            Until = until,
        };
        if (ClockSchedule.Of(clock, target.Terms, target, [], out Refusal? refusal) is not { } schedule)
        {
            Refuse(refusal!.Code, $"The steps of {kind} have no instant: {refusal.Message}",
                "Give an earlier due instant, or correct Sla:Duties.");
            return null;
        }
        clock = clock with { Steps = schedule.Steps };
        Emit(new ClockStarted { Clock = clock });
        return clock;
    }

    private DateTimeOffset? Usual(Duty duty, string name)
    {
        if (duty.Within is not { } within)
            return null;
        DueResult due = Deadline.Compute(Now, within, duty.Target.Terms.Calendar ?? Book.UsualCalendar);
        if (due.Refusal is not { } refusal)
            return due.DueAt;
        Refuse(DiagnosticCodes.NoDueInstant, $"{name} has no due instant: {refusal.Message}", "Correct Sla:Duties or its calendar.");
        return null;
    }

    private IEnumerable<Clock> Running(DutyKind kind, string? name)
    {
        foreach (Clock clock in Complaint.Clocks)
        {
            if (clock.IsAlive && clock.Duty == kind && (name is null || Names.Same(clock.Target, name)))
                yield return clock;
        }
    }
}
