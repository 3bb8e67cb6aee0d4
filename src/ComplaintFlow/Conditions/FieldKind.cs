namespace ComplaintFlow.Conditions;

/// <summary>The type of a field, by which its tests are verified.</summary>
public enum FieldKind
{
    /// <summary>Free text, in which words are looked for.</summary>
    Text,

    /// <summary>A name or code, compared as a whole without case.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in a currency. Amounts of different currencies never compare.</summary>
    Money,

    /// <summary>An instant: ISO 8601 with an offset.</summary>
    Instant,

    /// <summary>A set of words.</summary>
    Set,
}
