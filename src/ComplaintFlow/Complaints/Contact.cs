namespace ComplaintFlow.Complaints;

/// <summary>The kind of a contact point.</summary>
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

/// <summary>A way to reach a person.</summary>
/// <param name="Kind">What kind of contact point it is.</param>
/// <param name="Value">The address or number, as the person gave it.</param>
public sealed record Contact(ContactKind Kind, [property: MultilineText(500), Privacy(PrivacyClass.Personal)] string Value)
{
    /// <summary>Whether it was proven to be the complainant's.</summary>
    public bool IsVerified { get; init; }

    /// <summary>An e-mail address.</summary>
    /// <param name="address">The address.</param>
    public static Contact Email(string address) => new(ContactKind.Email, address);

    /// <summary>A telephone number.</summary>
    /// <param name="number">The number.</param>
    public static Contact Phone(string number) => new(ContactKind.Phone, number);

    /// <summary>The kind alone: the value is personal.</summary>
    public override string ToString() => Kind.ToString();
}
