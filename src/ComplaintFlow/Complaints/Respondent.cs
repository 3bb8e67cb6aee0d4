namespace ComplaintFlow.Complaints;

/// <summary>Specifies what a complaint is directed against.</summary>
public enum RespondentKind
{
    /// <summary>A person who works for the organisation and never handles the complaint.</summary>
    Person,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A supplier.</summary>
    Supplier,

    /// <summary>Goods, regardless of their manufacturer.</summary>
    Product,
}

/// <summary>Represents someone or something that a complaint is directed against.</summary>
public sealed record Respondent
{
    /// <summary>The kind of respondent.</summary>
    public required RespondentKind Kind { get; init; }

    /// <summary>The id of the actor, the name of the department, the number of the supplier or of the article.</summary>
    public required string Reference { get; init; }

    /// <summary>The name of a person.</summary>
    [PersonalInformation]
    public string? Name { get; init; }

    /// <summary>Returns the kind and the reference; the name is personal.</summary>
    public override string ToString() => $"{Kind} {Reference}";
}
