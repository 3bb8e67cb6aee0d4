using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Data;

/// <summary>
/// Makes what a caller gives from what a trace has written down: a copy whose lists are the caller's own, and can be changed after the
/// call, and whose ids are those of this run.
/// </summary>
internal sealed class Material(Func<ComplaintId, ComplaintId> ids)
{
    /// <summary>The lists that the caller still holds.</summary>
    public List<IList> Lists { get; } = [];

    public T Of<T>(T given) => (T)Copy(given)!;

    /// <summary>What a careless or malicious caller does with his lists once the call has returned.</summary>
    public void ChangeLists(int how)
    {
        foreach (IList list in Lists)
        {
            Type element = list.GetType().GetGenericArguments()[0];
            switch (how % 4)
            {
                case 0:
                    list.Clear();
                    break;
                case 1 when list.Count > 0:
                    list.Add(list[0]);
                    break;
                case 2 when list.Count > 0:
                    list[0] = new Values(new Random(how), 1).Of(element, "Changed");
                    break;
                default:
                    for (int i = 0; i < list.Count; i++)
                        list[i] = Dearer(list[i]);
                    break;
            }
        }
    }

    private static object? Dearer(object? part)
    {
        if (part is null || !Shape.Of(part.GetType()).IsRecord)
            return part is string text ? text + " (changed)" : part;
        object changed = Shape.Of(part.GetType()).Clone(part);
        foreach (PropertyInfo property in Shape.Of(part.GetType()).Settable.Where(one => one.PropertyType == typeof(Money?)))
            property.SetValue(changed, new Money(1_000_000, "CNY"));
        return changed;
    }

    private object? Copy(object? given)
    {
        if (given is ComplaintId id)
            return ids(id);
        if (given is null or string || given.GetType().IsValueType)
            return given;
        if (given is IReadOnlyDictionary<string, string> map)
            return new Dictionary<string, string>(map, StringComparer.Ordinal);
        if (Shape.ElementOf(given.GetType()) is { } element
            || (given is IEnumerable && (element = ElementOfAny(given.GetType())) is not null))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            foreach (object? one in (IEnumerable)given)
                list.Add(Copy(one));
            Lists.Add(list);
            return list;
        }
        var shape = Shape.Of(given.GetType());
        if (!shape.IsRecord)
            return given;
        object copy = shape.Clone(given);
        foreach (PropertyInfo property in shape.Settable)
        {
            object? value = property.GetValue(given);
            if (value is not null and not string && (!value.GetType().IsValueType || value is ComplaintId))
                property.SetValue(copy, Copy(value));
        }
        return copy;
    }

    private static Type? ElementOfAny(Type type) => type.GetInterfaces().Select(Shape.ElementOf).FirstOrDefault(one => one is not null);
}
