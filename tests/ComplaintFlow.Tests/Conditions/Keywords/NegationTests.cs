using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

/// <summary>The hit stands in brackets.</summary>
public class NegationTests
{
    [Theory]
    [InlineData("没有[起火]")]
    [InlineData("幸好没有[起火]。")]
    [InlineData("水壶坏了，没[起火]，请退款")]
    [InlineData("经检查未[漏电]")]
    [InlineData("无[漏电]现象")]
    [InlineData("并没有[起火]")]
    [InlineData("并未[起火]")]
    [InlineData("从未[漏电]过")]
    [InlineData("未曾[起火]")]
    [InlineData("未见[冒烟]")]
    [InlineData("不是[起火]，是冒烟")]
    [InlineData("不是[起火]而是短路")]
    [InlineData("绝不会[起火]")]
    [InlineData("不[漏电]")]
    [InlineData("没有发生[起火]事故")]
    [InlineData("未造成人员[受伤]")]
    [InlineData("没有人[受伤]")]
    [InlineData("没人[受伤]")]
    [InlineData("无人[受伤]，")]
    [InlineData("没有任何人[受伤]")]
    [InlineData("没被[烫伤]")]
    [InlineData("没有人被[烫伤]")]
    [InlineData("但是没有[起火]")]
    [InlineData("客服说会处理，但是没有[起火]")]
    [InlineData("没有冒烟也没有[起火]")]
    [InlineData("没有[起火]但冒烟了")]
    [InlineData("没有[起火]也没有冒烟")]
    [InlineData("根本没有[起火]")]
    [InlineData("沒有發生[起火]")]
    [InlineData("無[漏電]問題")]
    [InlineData("没有[fire]")]
    [InlineData("没有 [fire]，")]
    [InlineData("没有[起\n火]")]
    [InlineData("no [fire]")]
    [InlineData("There was no [fire].")]
    [InlineData("it did not catch [fire]")]
    [InlineData("It didn't catch [fire] yesterday, thank God")]
    [InlineData("It didn’t catch [fire]!")]
    [InlineData("It has never [caught fire].")]
    [InlineData("no sign of [smoke]")]
    [InlineData("NO SIGNS OF ANY [SMOKE]")]
    [InlineData("without [injury]")]
    [InlineData("without any [injury] to the children")]
    [InlineData("no one was [injured]")]
    [InlineData("Nobody was [hurt], but it smells")]
    [InlineData("it was not a [fire] but a short")]
    [InlineData("it wasn't on [fire]")]
    [InlineData("ｎｏ　[ｆｉｒｅ]")]
    [InlineData("there was no\n[fire]")]
    [InlineData("Shame on you! No [fire] though.")]
    [InlineData("no [起火]")]
    public void A_denied_hit_is_negated(string text) => IsNegated(text).Should().BeTrue();

    [Theory]
    [InlineData("[起火]")]
    [InlineData("水壶[起火]了")]
    [InlineData("没有人管，[起火]了")]
    [InlineData("没有人管[起火]了")]
    [InlineData("没有人处理[漏电]")]
    [InlineData("没有解决[漏电]")]
    [InlineData("问题解决了没有 [起火]了")]
    [InlineData("没有\n[起火]")]
    [InlineData("没有。[起火]")]
    [InlineData("不但[起火]")]
    [InlineData("不仅[起火]还爆炸")]
    [InlineData("不小心[烫伤]")]
    [InlineData("不断[漏电]")]
    [InlineData("差点没[起火]")]
    [InlineData("险些没有[起火]")]
    [InlineData("不是没有[起火]")]
    [InlineData("不能说没有[漏电]")]
    [InlineData("没有不[漏电]的")]
    [InlineData("不得不[起火]")]
    [InlineData("会不会[起火]")]
    [InlineData("是不是[漏电]")]
    [InlineData("有没有[起火]")]
    [InlineData("有无[漏电]")]
    [InlineData("这不是[漏电]吗")]
    [InlineData("没有[起火]？")]
    [InlineData("不是[漏电]是什么")]
    [InlineData("不是[起火]就是漏电")]
    [InlineData("要不是[漏电]，我不会投诉")]
    [InlineData("如果没有[起火]")]
    [InlineData("早点修就不会[起火]")]
    [InlineData("本来不会[起火]")]
    [InlineData("客服说没有[漏电]")]
    [InlineData("你们保证不会[起火]")]
    [InlineData("没有[漏电]保护")]
    [InlineData("没有[漏电]、过载保护")]
    [InlineData("没有[漏电]和过载保护")]
    [InlineData("没有[漏电]过载保护")]
    [InlineData("没有[漏电]风险提示")]
    [InlineData("没有[漏电] 保护")]
    [InlineData("没有[起火]报警器")]
    [InlineData("被水淹没[漏电]")]
    [InlineData("无故[起火]")]
    [InlineData("没多久[起火]")]
    [InlineData("没有再[起火]")]
    [InlineData("没有[漏电]了")]
    [InlineData("没有[漏电]的保护")]
    [InlineData("没有明显[漏电]")]
    [InlineData("没有发现[漏电]")]
    [InlineData("不[起火]才怪")]
    [InlineData("难道没有[起火]")]
    [InlineData("沒有人管，[起火]")]
    [InlineData("没完没了[漏电]")]
    [InlineData("no [起火]报警器")]
    [InlineData("not only [caught fire]")]
    [InlineData("not just a [fire]")]
    [InlineData("No. [Fire] broke out")]
    [InlineData("No, [fire]!")]
    [InlineData("no [fire] alarm")]
    [InlineData("no [fire]-proof cover")]
    [InlineData("no [fire] or smoke alarm")]
    [InlineData("no [fire]/smoke alarm")]
    [InlineData("no help with the [fire]")]
    [InlineData("not one [fire] but three")]
    [InlineData("not the first [fire]")]
    [InlineData("no wonder it caught [fire]")]
    [InlineData("no longer on [fire]")]
    [InlineData("without warning it caught [fire]")]
    [InlineData("nobody put out the [fire]")]
    [InlineData("I can't say there was no [fire]")]
    [InlineData("never without a [fire]")]
    [InlineData("they said there was no [fire]")]
    [InlineData("it should not catch [fire]")]
    [InlineData("with a fuse it would not have caught [fire]")]
    [InlineData("was there no [fire]?")]
    [InlineData("if there is no [fire]")]
    [InlineData("it had never caught [fire] before")]
    [InlineData("they gave no cause of [fire]")]
    [InlineData("piano [fire]")]
    [InlineData("the answer is no\n\n[fire] in the kitchen")]
    [InlineData("hot [fire]")]
    public void A_hit_that_may_be_true_is_not_negated(string text) => IsNegated(text).Should().BeFalse();

    [Fact]
    public void Looking_for_a_negation_allocates_nothing()
    {
        const string text = "客服说过，it did not catch fire，也没有起火";
        bool negated = false;

        AllocatedBytes.Of(() => negated = Negation.IsNegated(text, text.Length - 2, 2) && Negation.IsNegated(text, 22, 4)).Should().Be(0);

        negated.Should().BeTrue();
    }

    [Fact]
    public void Every_span_of_any_text_can_be_asked_about()
    {
        const string text = "没 有no n't\uD83D 不起\uDD25火？";
        for (int start = 0; start < text.Length; start++)
        {
            for (int length = 1; start + length <= text.Length; length++)
                FluentActions.Invoking(() => Negation.IsNegated(text, start, length)).Should().NotThrow();
        }
    }

    [Theory]
    [InlineData("Defeito no [freio]", null, false)]
    [InlineData("Defeito no [freio]", "pt", false)]
    [InlineData("Defeito no [freio]", "pt-BR", false)]
    [InlineData("No [fuego], no humo", "es", false)]
    [InlineData("Not [fire]", "de", false)]
    [InlineData("no [fire]", null, false)]
    [InlineData("no [fire]", "en", true)]
    [InlineData("no [fire]", "EN_gb", true)]
    [InlineData("no [fire]", "eng-x", false)]
    [InlineData("There was no [fire]", null, true)]
    [InlineData("There was no [fire]", "fr", false)]
    [InlineData("水壶没有[起火]", null, true)]
    [InlineData("水壶没有[起火]", "zh-CN", true)]
    [InlineData("水壶没有[起火]", "en", true)]
    [InlineData("水壶 it did not catch [fire]", "zh", true)]
    [InlineData("ケトルは無[火災]", null, false)]
    [InlineData("無[火災]", "ja", false)]
    [InlineData("ogień no [fire] aktualność", null, false)]
    public void A_denial_is_one_of_the_language_of_the_complaint(string text, string? language, bool expected)
    {
        int start = text.IndexOf('[', StringComparison.Ordinal), length = text.IndexOf(']', StringComparison.Ordinal) - start - 1;

        Negation.IsNegated(
            text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), start, length, language).Should()
                .Be(expected);
    }

    private static bool IsNegated(string text)
    {
        int start = text.IndexOf('[', StringComparison.Ordinal);
        int length = text.IndexOf(']', StringComparison.Ordinal) - start - 1;
        return Negation.IsNegated(
            text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), start, length, "en");
    }
}
