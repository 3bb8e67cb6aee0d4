using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// A complaint as it stands: the fold of its journal. Immutable, and safe to share between threads.
/// All instants are UTC and whole microseconds.
/// </summary>
public sealed partial record Complaint
{
    /// <summary>Identifies the complaint forever.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use; unique and never changed.</summary>
    public required string Number { get => _parts.Number; init => Own.Number = value; }

    /// <summary>How many journal entries made this snapshot: 1 after the receipt.</summary>
    public long Version { get; init; }

    /// <summary>The instant of the last journal entry. No later entry bears an earlier one.</summary>
    public DateTimeOffset LastEntryAt { get; init; }

    /// <summary>The content hash of the rule book under which the last entry was decided.</summary>
    public string? RuleBook { get; init; }

    /// <summary>The content hash of the workflow that the complaint began with and stays on.</summary>
    public required string Workflow { get => _parts.Workflow; init => Own.Workflow = value; }

    /// <summary>The way by which it came in: <c>Web</c>, <c>Phone</c>, <c>Window</c>, …</summary>
    public required string Channel { get => _parts.Channel; init => Own.Channel = value; }

    /// <summary>The instant at which the organisation received it.</summary>
    public required DateTimeOffset ReceivedAt { get => _parts.ReceivedAt; init => Own.ReceivedAt = value; }

    /// <summary>The instant at which the matter happened, as far as it is known.</summary>
    public DateTimeOffset? OccurredAt { get => _parts.OccurredAt; init => Own.OccurredAt = value; }

    /// <summary>The matter in a few words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Subject { get => _parts.Subject; init => Own.Subject = value; }

    /// <summary>The matter in the complainant's words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Description { get => _parts.Description; init => Own.Description = value; }

    /// <summary>Who complains.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required Complainant Complainant { get => _parts.Complainant; init => Own.Complainant = value; }

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<Demand> Demands { get => _parts.Demands; init => Own.Demands = DefensiveCopy.Wrap(value); }

    /// <summary>What it is about.</summary>
    public Product? Product { get => _parts.Product; init => Own.Product = value; }

    /// <summary>The values of the fields that the configuration declares, sorted by name.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What the complaint is, and why it was judged so.</summary>
    public ClassificationOutcome Classification { get; init; } = ClassificationOutcome.None;

    /// <summary>The one department that answers for it.</summary>
    public string? Department { get; init; }

    /// <summary>The actor who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The actors who answered for it before, in the order of the first time.</summary>
    public IReadOnlyList<string> PreviousOwners { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>
    /// Who took part in it, in which handling and how, in the order of the first time. Whoever took part keeps out of what asks for other
    /// eyes.
    /// </summary>
    public IReadOnlyList<Participant> Participants { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>How often it was transferred.</summary>
    public int TransferCount { get; init; }

    /// <summary>The procedure outside by which it is handled; null if it is handled here.</summary>
    public string? ExternalProcedure { get; init; }

    /// <summary>How often it was escalated to a higher level.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>The state of each region, the main one first.</summary>
    public IReadOnlyList<RegionState> Regions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What has happened, in the order of the first time.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The promises of time, in the order in which they began.</summary>
    public IReadOnlyList<Clock> Clocks { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>When causes made promises stand still, in the order in which they began.</summary>
    public IReadOnlyList<PauseSpan> Pauses { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>What happens by itself if the complaint stays in its present states.</summary>
    public IReadOnlyList<StateTimeout> Timeouts { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>What there was and is to do, in the order in which it was created.</summary>
    // A snapshot that was stored before there was such a list gives null: the generated reader sets what it does not find.
    public IReadOnlyList<WorkTask> Tasks { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Who had to approve proposals, and what they decided, in the order of the proposals; the last one is in force.</summary>
    public IReadOnlyList<ApprovalChain> Approvals { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The groups that it belongs to, in the order in which it joined them.</summary>
    public IReadOnlyList<GroupMembership> Groups { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaints that it is linked with by its groups, without repeats.</summary>
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
    /// The earliest due instant of the complaint's own clocks that run; null if none runs.
    /// Internal ones, such as promises of departments and tasks, do not count.
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

    /// <summary>The state of a region.</summary>
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

    /// <summary>A milestone that was reached.</summary>
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

    /// <summary>The group that a detector has found for it.</summary>
    /// <param name="detector">The name of the detector, compared without case.</param>
    /// <param name="trait">The hash of what the group has in common.</param>
    /// <returns>The membership, or null if it is in no such group.</returns>
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

    /// <summary>The value of a declared field.</summary>
    /// <param name="name">The name of the field, compared without case.</param>
    /// <returns>The value as text, or null if it has none.</returns>
    public string? FieldOf(string name)
    {
        // Conditions ask, and must not allocate: a plain loop.
        for (int i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Fields[i].Value;
        }
        return null;
    }

    /// <summary>The number, the state and the tier; the rest may be personal.</summary>
    public override string ToString() => $"{Number} {State} {Tier}".TrimEnd();
}
