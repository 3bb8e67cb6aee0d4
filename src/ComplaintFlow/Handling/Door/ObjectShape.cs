namespace ComplaintFlow.Handling.Door;

/// <summary>A record: each of its properties has a shape of its own.</summary>
internal sealed class ObjectShape(ObjectShape.Part[] parts) : InputShape
{
    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        foreach (Part part in parts)
        {
            int before = faults?.Count ?? 0;
            if (part.Get(value) is { } given)
                part.Shape?.Check(given, strict, ref faults);
            else if (!part.MayBeNull)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Give a value; an empty text or list where there is nothing to say.");
            Within(part.Name, faults, before);
        }
    }

    /// <summary>A property; without a shape where any value will do.</summary>
    internal sealed record Part(string Name, Func<object, object?> Get, bool MayBeNull, InputShape? Shape);
}
