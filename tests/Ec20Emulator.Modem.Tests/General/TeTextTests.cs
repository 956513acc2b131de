using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Tests.General;

[Parallelizable(ParallelScope.All)]
internal sealed class TeTextTests
{
    [TestCase("")]
    [TestCase("CHN-UNICOM")]
    [TestCase("中国联通")]
    [TestCase("a\ud83d")]
    public void Text_ShownInUcs2_ReadsBackTheSameButForHalfCharacters(string text)
    {
        var read = TeText.Read(CharacterSet.Ucs2, TeText.Show(CharacterSet.Ucs2, text));
        Assert.That(read, Is.EqualTo(text.Replace('\ud83d', '\ufffd')));
    }

    [TestCase("0")]
    [TestCase("004")]
    [TestCase("00")]
    [TestCase("004G")]
    [TestCase("004300")]
    [TestCase("CHN-UNICOM!!")]
    public void Read_NotUcs2_IsNull(string typed) => Assert.That(TeText.Read(CharacterSet.Ucs2, typed), Is.Null);
}
