using System.Text.Json;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Describes the values of a type that every store can keep and every reader can read again. The same shape checks a value,
/// checks its JSON, and describes it. Immutable.
/// </summary>
internal abstract class InputShape
{
    /// <summary>The maximum number of faults that are reported.</summary>
    private const int MostFaults = 100;

    /// <summary>Gets whether every value of the type passes, so that no value needs to be checked.</summary>
    public virtual bool IsAlwaysSound => false;

    /// <summary>
    /// Adds the faults of a value. The list is created if it is needed, so a sound value costs no memory except boxes.
    /// </summary>
    public virtual void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
    }

    /// <summary>
    /// Adds the faults of the JSON of a value. JSON without a fault can be read, and the value passes <see cref="Check"/>.
    /// </summary>
    public abstract void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults);

    /// <summary>
    /// Writes JSON that <see cref="CheckJson"/> has passed, with the default values of fields that were left out, which generated
    /// readers do not know.
    /// </summary>
    public virtual void Complete(JsonElement json, Utf8JsonWriter writer) => json.WriteTo(writer);

    /// <summary>Describes the values, for those who write one.</summary>
    public abstract ValueSchema Describe();

    protected static void Add(ref List<PlacedRefusal>? faults, string code, string message, string remedy, string place = "") =>
        (faults ??= []).Add(new PlacedRefusal(place, code, message, remedy));

    protected static void AddWrongType(ref List<PlacedRefusal>? faults, string message, string remedy) =>
        Add(ref faults, DiagnosticCodes.JsonTypeMismatch, message, remedy);

    protected static bool IsFull(List<PlacedRefusal>? faults) => faults?.Count >= MostFaults;

    /// <summary>Adds the part of the input to the faults that were added since.</summary>
    protected static void Within(string part, List<PlacedRefusal>? faults, int before)
    {
        for (int i = before; i < faults?.Count; i++)
            faults[i] = faults[i].Within(part);
    }
}
