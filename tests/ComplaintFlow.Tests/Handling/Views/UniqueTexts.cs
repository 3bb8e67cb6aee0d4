using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Handling.Views;

/// <summary>Records in which every text is another one, so that a text that appears somewhere tells where it comes from.</summary>
internal sealed class UniqueTexts
{
    /// <summary>Each text, and the way to it, such as <c>Complaint.LegalReview.Opinion</c>.</summary>
    public Dictionary<string, string> Origins { get; } = new(StringComparer.Ordinal);

    public T Fill<T>() => (T)Of(typeof(T), typeof(T).Name)!;

    public object Fill(Type type) => Of(type, type.Name)!;

    private object? Of(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Text(path);
        if (type == typeof(DateTimeOffset))
            return TestHouse.Start;
        if (type == typeof(Money))
            return new Money(1, "CNY");
        if (type == typeof(ComplaintId))
            return ComplaintId.New(TestHouse.Start);
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
            return ListOf(type.GetGenericArguments()[0], path);
        return type is { IsAbstract: false, IsClass: true } && type.Assembly == typeof(Complaint).Assembly ? Record(type, path) : null;
    }

    private object Record(Type type, string path)
    {
        object made = type.GetConstructor(Type.EmptyTypes)?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
            property.SetValue(made, Of(property.PropertyType, $"{path}.{property.Name}"));
        return made;
    }

    private IList ListOf(Type item, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (Of(item, path) is { } one)
            list.Add(one);
        return list;
    }

    private string Text(string path)
    {
        string text = $"text{Origins.Count:D5}";
        Origins.Add(text, path);
        return text;
    }
}
