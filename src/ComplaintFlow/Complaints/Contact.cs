using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies the kind of a contact point.</summary>
public enum ContactKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A postal address.</summary>
    Post,

    /// <summary>An account in an app or a social network.</summary>
    Account,

    /// <summary>Another way.</summary>
    Other,
}

/// <summary>Represents a way to reach a person.</summary>
/// <param name="Kind">The kind of the contact point.</param>
/// <param name="Value">The address or number, as the person gave it.</param>
public sealed record Contact(ContactKind Kind, [property: MultilineText(500), PersonalInformation] string Value)
{
    /// <summary>Whether it is proven to belong to the complainant.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Whether the complainant does not want notices there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RefusesNotices { get; init; }

    /// <summary>Creates a contact from an e-mail address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The contact.</returns>
    public static Contact Email(string address) => new(ContactKind.Email, address);

    /// <summary>Creates a contact from a telephone number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The contact.</returns>
    public static Contact Phone(string number) => new(ContactKind.Phone, number);

    /// <summary>Returns only the kind; the value is personal.</summary>
    public override string ToString() => Kind.ToString();
}
