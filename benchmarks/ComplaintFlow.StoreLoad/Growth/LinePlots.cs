using System.Globalization;
using System.Net;
using System.Text;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// Small plots in one drawing, one for each measure: complaints on a logarithmic axis, milliseconds on an axis from zero. The median is a
/// line, the 99th percentile a dashed one.
/// </summary>
internal sealed class LinePlots(IReadOnlyList<int> sizes, IReadOnlyList<Measure> measures)
{
    private const int Columns = 3, Width = 320, Height = 220, Top = 60;
    private const int Left = 60, Right = 16, Above = 34, Below = 48;

    private static readonly int[] s_steps = [1, 2, 5, 10];

    private readonly StringBuilder _svg = new();

    public string ToSvg(string title)
    {
        int rows = (measures.Count + Columns - 1) / Columns, height = Top + (rows * Height) + 10;
        const string Font = """font-family="sans-serif" font-size="11" """;
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Columns * Width} {height}" {Font}>""");
        Line($"""<title>{title}</title>""");
        Line($"""<rect width="{Columns * Width}" height="{height}" fill="#ffffff"/>""");
        Text(Columns * Width / 2, 24, title, "middle", "font-size=\"17\" font-weight=\"bold\"");
        Text(Columns * Width / 2, 44, "line: median; dashed: 99th percentile", "middle", "");
        for (int i = 0; i < measures.Count; i++)
            Plot(measures[i], i % Columns * Width, Top + (i / Columns * Height));
        Line($"</svg>");
        return _svg.ToString();
    }

    private void Plot(Measure measure, int x, int y)
    {
        double most = measure.Values.Max(value => measure.HasP99 ? value.P99 : value.Median), step = Step(most);
        int marks = (int)Math.Ceiling(most / step);
        double top = marks * step;
        (int left, int right, int upper, int lower) = (x + Left, x + Width - Right, y + Above, y + Height - Below);
        Text(x + (Width / 2), y + 18, measure.Name, "middle", "font-size=\"12\" font-weight=\"bold\"");
        for (int i = 0; i <= marks; i++)
        {
            double at = lower - ((lower - upper) * i / (double)marks);
            Line($"""<path d="M{left} {at:0.#}H{right}" stroke="{(i == 0 ? "#333333" : "#dddddd")}"/>""");
            Text(left - 6, at + 4, (i * step).ToString("#,0.###", CultureInfo.InvariantCulture), "end", "");
        }
        for (int i = 0; i < sizes.Count; i++)
        {
            Line($"""<path d="M{Across(i, left, right):0.#} {lower}v4" stroke="#333333"/>""");
            Text(Across(i, left, right), lower + 16, Short(sizes[i]), "middle", "");
        }
        Text((left + right) / 2, lower + 32, "complaints", "middle", "");
        Line($"""<text transform="translate({x + 14} {(upper + lower) / 2}) rotate(-90)" text-anchor="middle" fill="#222222">ms</text>""");
        if (measure.HasP99)
            Curve([.. measure.Values.Select(static value => value.P99)], "#b35900\" stroke-dasharray=\"4 3");
        Curve([.. measure.Values.Select(static value => value.Median)], "#0b5cad");

        void Curve(double[] values, string stroke)
        {
            IEnumerable<string> points = values.Select((value, i) => string.Create(
                CultureInfo.InvariantCulture, $"{Across(i, left, right):0.#},{lower - ((lower - upper) * value / top):0.#}"));
            Line($"""<polyline points="{string.Join(' ', points)}" fill="none" stroke-width="2" stroke="{stroke}"/>""");
        }
    }

    private double Across(int place, int left, int right) => sizes.Count == 1 ? (left + right) / 2.0
        : left + ((right - left) * Math.Log((double)sizes[place] / sizes[0]) / Math.Log((double)sizes[^1] / sizes[0]));

    /// <summary>The smallest of 1, 2, 5 times a power of ten that needs at most five marks.</summary>
    private static double Step(double most)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(most / 5)));
        return s_steps.Select(times => times * power).First(step => most / step <= 5);
    }

    private static string Short(int size) => (size % 1_000_000, size % 1_000) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{size / 1_000_000}M"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{size / 1_000}k"),
        _ => size.ToString(CultureInfo.InvariantCulture),
    };

    private void Text(double x, double y, string text, string anchor, string more) =>
        Line($"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="#222222" {more}>{WebUtility.HtmlEncode(text)}</text>""");

    private void Line(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
