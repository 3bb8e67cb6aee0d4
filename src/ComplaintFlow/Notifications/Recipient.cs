using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>Represents a person who gets notices, and how to reach the person.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Recipient
{
    /// <summary>The id of the person as an actor. It is stored with deliveries and must not be an address.</summary>
    public required string Id { get; init; }

    /// <summary>The ways to reach the person. The first one of the kind that a channel reaches counts.</summary>
    [PersonalInformation]
    public IReadOnlyList<Contact> Contacts { get; init => field = Collections.DefensiveCopy.List(value); } = [];

    /// <summary>The language of the person, such as <c>zh</c>; <see langword="null"/> if it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the address or number of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The first one; <see langword="null"/> if there is none.</returns>
    public string? AddressOf(ContactKind kind) => Contacts.FirstOrDefault(contact => contact.Kind == kind)?.Value;

    /// <summary>Returns the id; the rest is personal.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}

/// <summary>Specifies what the name of a receiver means.</summary>
public enum ReceiverKind
{
    /// <summary>A role, such as <c>DepartmentSupervisor</c>.</summary>
    Role,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A person, by the id as an actor.</summary>
    Person,
}

/// <summary>Represents the question who is behind a receiver of a notice.</summary>
/// <param name="Kind">What the name means.</param>
/// <param name="Name">The name of the role or department, or the id of the person.</param>
/// <param name="At">The instant: who is absent then is replaced by the substitute.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RecipientQuery(ReceiverKind Kind, string Name, DateTimeOffset At)
{
    /// <summary>The tenant to which the complaint belongs.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>The department that handles the complaint; <see langword="null"/> if there is none. A role may be held in it.</summary>
    public string? Department { get; init; }
}
