namespace ComplaintFlow.Conditions;

/// <summary>Specifies the type of a field. It decides which tests apply to the field.</summary>
public enum FieldKind
{
    /// <summary>Free text, in which tests look for words.</summary>
    Text,

    /// <summary>A name or code, compared as a whole and without case.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in a currency. Amounts of different currencies never compare.</summary>
    Money,

    /// <summary>An instant, written as ISO 8601 with an offset.</summary>
    Instant,

    /// <summary>A set of words.</summary>
    Set,
}
