using System.Text.Json;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// What a value of a type must be like so that every store can keep it and every reader can read it again. The same shape checks a value,
/// checks the
/// JSON of one, and describes it. Immutable.
/// </summary>
internal abstract class InputShape
{
    /// <summary>More faults than these are not looked for: whoever has them begins again.</summary>
    private const int MostFaults = 100;

    /// <summary>
    /// Adds what is wrong with a value that is there; makes the list if it needs one. A sound value costs no memory but for boxes.
    /// </summary>
    public abstract void Check(object value, bool strict, ref List<PlacedRefusal>? faults);

    /// <summary>
    /// Adds what is wrong with the JSON of a value that is there. JSON without a fault can be read, and what is read passes
    /// <see cref="Check"/>.
    /// </summary>
    public abstract void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults);

    /// <summary>
    /// Writes JSON that <see cref="CheckJson"/> has passed, with the values of fields that were left out: generated readers do not know
    /// them.
    /// </summary>
    public virtual void Complete(JsonElement json, Utf8JsonWriter writer) => json.WriteTo(writer);

    /// <summary>What a value is like, for those who write one.</summary>
    public abstract ValueSchema Describe();

    protected static void Add(ref List<PlacedRefusal>? faults, string code, string message, string remedy, string place = "") =>
        (faults ??= []).Add(new PlacedRefusal(place, code, message, remedy));

    protected static void AddWrongType(ref List<PlacedRefusal>? faults, string message, string remedy) =>
        Add(ref faults, DiagnosticCodes.JsonTypeMismatch, message, remedy);

    protected static bool IsFull(List<PlacedRefusal>? faults) => faults?.Count >= MostFaults;

    /// <summary>Says of the faults that were added since, in which part of the whole they are.</summary>
    protected static void Within(string part, List<PlacedRefusal>? faults, int before)
    {
        for (int i = before; i < faults?.Count; i++)
            faults[i] = faults[i].Within(part);
    }
}
