using System.Text;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Stories;

/// <summary>Something that somebody did, or that time did.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Told">The same in the words of the story; null for what time does.</param>
/// <param name="Lines">What changed.</param>
internal sealed record Scene(DateTimeOffset At, Actor By, string Action, Said? Told, IReadOnlyList<Said> Lines);

/// <summary>A story as a page.</summary>
internal sealed class Transcript(Said title, Said about)
{
    private readonly List<Scene> _scenes = [];

    public IReadOnlyList<Said> End { get; set; } = [];

    public void Add(Scene scene) => _scenes.Add(scene);

    public string Render(Tongue tongue)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(title.In(tongue)).Append("\n\n").Append(about.In(tongue)).Append("\n\n");
        page.Append(new Said(
            "Times are those of Shanghai. The page is written by a test that drives the real service; people and things are invented.",
            "时间均为北京时间。本页由驱动真实服务的测试生成，人物与事物均为虚构。").In(tongue)).Append('\n');
        string? day = null;
        foreach (Scene scene in _scenes)
        {
            if (Moments.Day(scene.At).In(tongue) is var today && today != day)
                page.Append("\n## ").Append(day = today).Append('\n');
            page.Append("\n**").Append(Moments.Time(scene.At)).Append(" · ").Append(Heading(scene, tongue)).Append("**");
            if (scene.Told is { } told)
                page.Append(tongue == Tongue.English ? ": " : "：").Append(told.In(tongue));
            page.Append('\n');
            List(page, scene.Lines, tongue);
        }
        page.Append("\n## ").Append(new Said("How it ended", "结局").In(tongue)).Append('\n');
        List(page, End, tongue);
        return page.ToString();
    }

    private static string Heading(Scene scene, Tongue tongue)
    {
        string action = Words.Of(scene.Action).In(tongue);
        if (scene.By.Has(Roles.System))
            return scene.Action == "Wake" ? new Said("Time comes", "时间到").In(tongue) : $"{Cast.Name(scene.By.Id).In(tongue)} · {action}";
        string role = Words.Of(scene.By.Roles[0]).In(tongue);
        return tongue == Tongue.English ? $"{Cast.Name(scene.By.Id).English}, {role} · {action}"
            : $"{Cast.Name(scene.By.Id).Chinese}（{role}）· {action}";
    }

    private static void List(StringBuilder page, IReadOnlyList<Said> lines, Tongue tongue)
    {
        if (lines.Count > 0)
            page.Append('\n');
        foreach (Said line in lines)
            page.Append("- ").Append(line.In(tongue)).Append('\n');
    }
}
