using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the current content of a complaint, which is the fold of its journal.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. All instants are UTC and whole microseconds. You do not create or change a
/// complaint yourself: <c>IComplaintService</c> receives complaints and applies actions to them.
/// </remarks>
/// <example>
/// <code>
/// Complaint? complaint = await complaints.GetAsync(id, cancellationToken);
/// if (complaint is not null)
/// {
///     Console.WriteLine($"{complaint.Number}: {complaint.State}, due {complaint.NextDueAt:u}");
///     bool answered = complaint.MilestoneOf(Milestones.FirstResponse) is not null;
/// }
/// </code>
/// </example>
public sealed partial record Complaint
{
    /// <summary>The id of the complaint, which never changes.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use. It is unique and never changes.</summary>
    public required string Number { get => _parts.Number; init => Own.Number = value; }

    /// <summary>The number of journal entries in this snapshot: 1 after the receipt.</summary>
    public long Version { get; init; }

    /// <summary>The instant of the last journal entry. Later entries never have an earlier instant.</summary>
    public DateTimeOffset LastEntryAt { get; init; }

    /// <summary>
    /// The instant up to which the last entry processed due work (UTC), if it left some for the next entry; otherwise null.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DueWorkUpTo { get; init; }

    /// <summary>
    /// The content hash of the rule book to which the clocks were last updated. It is that of the last entry, unless that entry left due
    /// work (<see cref="DueWorkUpTo"/>).
    /// </summary>
    public string? RuleBook { get; init; }

    /// <summary>The content hash of the workflow that the complaint began with and stays on.</summary>
    public required string Workflow { get => _parts.Workflow; init => Own.Workflow = value; }

    /// <summary>The channel through which the complaint came in: <c>Web</c>, <c>Phone</c>, <c>Window</c>, …</summary>
    public required string Channel { get => _parts.Channel; init => Own.Channel = value; }

    /// <summary>The instant at which the organisation received it.</summary>
    public required DateTimeOffset ReceivedAt { get => _parts.ReceivedAt; init => Own.ReceivedAt = value; }

    /// <summary>The instant at which the matter happened, if it is known.</summary>
    public DateTimeOffset? OccurredAt { get => _parts.OccurredAt; init => Own.OccurredAt = value; }

    /// <summary>The matter in a few words.</summary>
    [PersonalInformation]
    public required string Subject { get => _parts.Subject; init => Own.Subject = value; }

    /// <summary>The matter in the complainant's words.</summary>
    [PersonalInformation]
    public required string Description { get => _parts.Description; init => Own.Description = value; }

    /// <summary>The person or organisation that complains.</summary>
    [PersonalInformation]
    public required Complainant Complainant { get => _parts.Complainant; init => Own.Complainant = value; }

    /// <summary>The demands of the complainant.</summary>
    public IReadOnlyList<Demand> Demands { get => _parts.Demands; init => Own.Demands = DefensiveCopy.Wrap(value); }

    /// <summary>The goods or service that the complaint is about.</summary>
    public Product? Product { get => _parts.Product; init => Own.Product = value; }

    /// <summary>The values of the fields that the configuration declares, sorted by name.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What the complaint is, and why it was judged so.</summary>
    public ClassificationOutcome Classification { get; init; } = ClassificationOutcome.None;

    /// <summary>The one department that is responsible for the complaint.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor who is responsible for the complaint.</summary>
    public string? Owner { get; init; }

    /// <summary>The ids of the actors who were responsible before, in the order of their first time.</summary>
    public IReadOnlyList<string> PreviousOwners { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>
    /// Those who took part, in which handling and how, in the order of their first time. A participant is excluded from steps
    /// that require another person.
    /// </summary>
    public IReadOnlyList<Participant> Participants { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>How often it was transferred.</summary>
    public int TransferCount { get; init; }

    /// <summary>The external procedure by which the complaint is handled; null if it is handled here.</summary>
    public string? ExternalProcedure { get; init; }

    /// <summary>How often it was escalated to a higher level.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>The state of each region, the main one first.</summary>
    public IReadOnlyList<RegionState> Regions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The milestones that were reached, in the order of their first time.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The clocks, in the order in which they began.</summary>
    public IReadOnlyList<Clock> Clocks { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The pauses of clocks, in the order in which they began.</summary>
    public IReadOnlyList<PauseSpan> Pauses { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The timeouts of the present states.</summary>
    public IReadOnlyList<StateTimeout> Timeouts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The tasks, done and open, in the order in which they were created.</summary>
    // Snapshots that were stored before this list existed give null: the generated reader sets what it does not find.
    public IReadOnlyList<WorkTask> Tasks { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The approval chains and their decisions, in the order of the proposals. The last one is in force.</summary>
    public IReadOnlyList<ApprovalChain> Approvals { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The groups that it belongs to, in the order in which it joined them.</summary>
    public IReadOnlyList<GroupMembership> Groups { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaints that are linked with it through its groups, without repeats.</summary>
    [JsonIgnore]
    public IReadOnlyList<ComplaintId> LinkedIds => Groups.Count == 0 ? [] : [.. Groups.SelectMany(group => group.Linked).Distinct()];

    /// <summary>The state of the main region.</summary>
    [JsonIgnore]
    public string State => Regions[0].State;

    /// <summary>The tier that decides which targets run; null if no rule gave one.</summary>
    [JsonIgnore]
    public string? Tier => Classification.Tier;

    /// <summary>The subject area.</summary>
    [JsonIgnore]
    public string? Category => Classification.Category;

    /// <summary>
    /// The earliest due instant of the running clocks (UTC); null if none runs. Internal clocks, such as those of departments and
    /// tasks, do not count.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? NextDueAt
    {
        get
        {
            DateTimeOffset? next = null;
            foreach (Clock clock in Clocks)
            {
                if (clock.Status == ClockStatus.Running && !clock.IsInternal && (next is null || clock.DueAt < next))
                    next = clock.DueAt;
            }
            return next;
        }
    }

    /// <summary>Gets the state of a region.</summary>
    /// <param name="region">The name of the region, compared without case.</param>
    /// <returns>The state, or null if the workflow has no such region.</returns>
    public string? StateOf(string region)
    {
        for (int i = 0; i < Regions.Count; i++)
        {
            if (string.Equals(Regions[i].Region, region, StringComparison.OrdinalIgnoreCase))
                return Regions[i].State;
        }
        return null;
    }

    /// <summary>Gets a milestone.</summary>
    /// <param name="name">The name of the milestone, compared without case.</param>
    /// <returns>The milestone, or null if it was not reached yet.</returns>
    public Milestone? MilestoneOf(string name)
    {
        for (int i = 0; i < Milestones.Count; i++)
        {
            if (string.Equals(Milestones[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Milestones[i];
        }
        return null;
    }

    /// <summary>Gets the group that a detector found for the complaint.</summary>
    /// <param name="detector">The name of the detector, compared without case.</param>
    /// <param name="trait">The hash of what the group has in common.</param>
    /// <returns>The membership, or null if the complaint is in no such group.</returns>
    public GroupMembership? MembershipOf(string detector, string trait)
    {
        foreach (GroupMembership group in Groups)
        {
            if (string.Equals(group.Detector, detector, StringComparison.OrdinalIgnoreCase)
                && string.Equals(group.Trait, trait, StringComparison.Ordinal))
                return group;
        }
        return null;
    }

    /// <summary>Gets the value of a declared field.</summary>
    /// <param name="name">The name of the field, compared without case.</param>
    /// <returns>The value as text, or null if the field has none.</returns>
    public string? FieldOf(string name)
    {
        // Conditions call this and must not allocate, so it is a plain loop.
        for (int i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Fields[i].Value;
        }
        return null;
    }

    /// <summary>Gets the complaint as the next entry finds it: whether due work was left is known anew after each entry.</summary>
    internal Complaint BeforeEntry() => DueWorkUpTo is null ? this : this with { DueWorkUpTo = null };

    /// <summary>Returns the number, the state and the tier; the rest may be personal.</summary>
    public override string ToString() => $"{Number} {State} {Tier}".TrimEnd();
}
