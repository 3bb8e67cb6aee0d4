using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>A field of a complaint that conditions can ask about.</summary>
internal abstract class Field(string name, FieldKind kind)
{
    public string Name { get; } = name;

    public FieldKind Kind { get; } = kind;

    public abstract bool HasValue(Complaint complaint);

    /// <summary>The value as a reader would write it, for reasons and for required fields.</summary>
    public abstract string? Show(Complaint complaint);
}

/// <summary>A text or a word.</summary>
internal sealed class TextField(
    string name, FieldKind kind, Func<Complaint, string?> read, IReadOnlyList<string>? words = null, Func<Complaint, bool>? exists = null) : Field(name, kind)
{
    public string? Read(Complaint complaint) => read(complaint);

    /// <summary>The only values it can have, where there are only some.</summary>
    public IReadOnlyList<string>? ClosedWords { get; } = words;

    public override bool HasValue(Complaint complaint) => exists is null ? !string.IsNullOrWhiteSpace(read(complaint)) : exists(complaint);

    public override string? Show(Complaint complaint) => read(complaint);
}

/// <summary>A number, an amount or an instant: something with an order.</summary>
internal sealed class OrderedField<T>(string name, FieldKind kind, Func<Complaint, T?> read) : Field(name, kind)
    where T : struct
{
    public T? Read(Complaint complaint) => read(complaint);

    public override bool HasValue(Complaint complaint) => read(complaint) is not null;

    public override string? Show(Complaint complaint) => read(complaint)?.ToString();
}

/// <summary>A set of words.</summary>
internal sealed class SetField(string name, Func<Complaint, IReadOnlyList<string>> read) : Field(name, FieldKind.Set)
{
    public IReadOnlyList<string> Read(Complaint complaint) => read(complaint);

    public override bool HasValue(Complaint complaint) => read(complaint).Count > 0;

    public override string? Show(Complaint complaint) => string.Join(", ", read(complaint));
}
