using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Calendars;

/// <summary>Represents a due instant, or the reason why there is none.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public readonly struct DueResult : IEquatable<DueResult>
{
    private readonly DateTimeOffset _dueAt;

    private DueResult(DateTimeOffset dueAt, Refusal? refusal, int? unannouncedYear)
    {
        _dueAt = dueAt;
        Refusal = refusal;
        UnannouncedYear = unannouncedYear;
    }

    /// <summary>Gets the due instant, in UTC and whole microseconds. What happens at this instant is in time.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public DateTimeOffset DueAt => Refusal is null ? _dueAt : throw new InvalidOperationException(Refusal.Message);

    /// <summary>Gets the reason why there is no due instant, or <see langword="null"/> if there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Gets whether there is no due instant.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>
    /// Gets the first year whose holidays matter for the due instant but are not covered by a statutory set. The instant may move when the
    /// holidays are announced.
    /// </summary>
    public int? UnannouncedYear { get; }

    /// <summary>Gets whether the due instant depends on holidays that are not announced.</summary>
    [MemberNotNullWhen(true, nameof(UnannouncedYear))]
    public bool NeedsUnannouncedYear => UnannouncedYear is not null;

    /// <summary>Whether two results are the same.</summary>
    public static bool operator ==(DueResult left, DueResult right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    public static bool operator !=(DueResult left, DueResult right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DueResult other) =>
        _dueAt == other._dueAt && Equals(Refusal, other.Refusal) && UnannouncedYear == other.UnannouncedYear;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DueResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_dueAt, Refusal, UnannouncedYear);

    /// <summary>Returns the due instant in ISO 8601, or the code and the sentence of the refusal.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Refusal is null
        ? Instant.Write(_dueAt)
        : $"{Refusal.Code}: {Refusal.Message}";

    internal static DueResult At(long ticks, int? unannouncedYear = null) => new(Instant.At(ticks), null, unannouncedYear);

    internal static DueResult Refused(string code, string message, string remedy) => new(default, new Refusal(code, message, remedy), null);
}
