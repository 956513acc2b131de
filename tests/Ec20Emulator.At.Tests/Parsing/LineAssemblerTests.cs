using System.Text;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Tests.Parsing;

/// <summary>at-engine.md 2 and 4, rule by rule.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LineAssemblerTests
{
    // What is typed; the lines that come of it, separated by |; the echo.
    [TestCase("AT\r", "C:", "AT\r", TestName = "Prefix_UpperCase_IsALine")]
    [TestCase("at+csq\r", "C:+csq", "at+csq\r", TestName = "Prefix_LowerCase_IsALineWithItsCaseKept")]
    [TestCase("aT\r", "C:", "aT\r", TestName = "Prefix_MixedCase_IsALine")]
    [TestCase("\r", "", "", TestName = "EmptyLine_GivesNothing")]
    [TestCase("\r\r\n\n\r", "", "", TestName = "EmptyLines_GiveNothing")]
    [TestCase("hello\r", "", "", TestName = "LineWithoutPrefix_GivesNothing")]
    [TestCase("xyzATI\r", "C:I", "ATI\r", TestName = "JunkBeforePrefix_IsDroppedAndNotEchoed")]
    [TestCase("AAT\r", "C:", "AT\r", TestName = "SecondA_BeginsThePrefixAnew")]
    [TestCase("A\rT\rAT\r", "C:", "AT\r", TestName = "SplitPrefix_IsNone")]
    [TestCase("A T\rATE\r", "C:E", "ATE\r", TestName = "BlankInsidePrefix_IsNone")]
    [TestCase("\x1a\rAT\r", "C:", "AT\r", TestName = "CtrlZToClearTheLine_IsDropped")]
    [TestCase("\x1b\r\nAT\r", "C:", "AT\r", TestName = "EscapeToClearTheLine_IsDropped")]
    [TestCase("AT\r\nATE\r\n", "C:|C:E", "AT\rATE\r", TestName = "LineFeeds_AreIgnoredAndNotEchoed")]
    [TestCase("AT\nE\n1\r", "C:E1", "ATE1\r", TestName = "LineFeedInsideALine_IsDropped")]
    [TestCase("ATE0\x08\x31\r", "C:E1", "ATE0\x08\x31\r", TestName = "Backspace_RemovesTheCharacterBeforeIt")]
    [TestCase("AT\x08\x08\x08I\r", "C:I", "ATI\r", TestName = "Backspace_StopsAtThePrefix")]
    [TestCase("ATX\x08\x08I\r", "C:I", "ATX\x08I\r", TestName = "Backspace_IsEchoedWhereItRemoves")]
    [TestCase("AT\0+\u0001C\u001fS\tQ\r", "C:+CSQ", "AT+CSQ\r", TestName = "ControlCharacters_AreDropped")]
    [TestCase("AT\x1a\x1b\r", "C:", "AT\r", TestName = "CtrlZAndEscapeInsideALine_AreDropped")]
    [TestCase("AT\x80\xff\r", "C:\x80\xff", "AT\x80\xff\r", TestName = "EighthBit_IsKept")]
    [TestCase("AT\x7f\r", "C:\x7f", "AT\x7f\r", TestName = "Delete_IsNoEditCharacter")]
    [TestCase("A/", "R", "A/", TestName = "Repeat_NeedsNoTerminator")]
    [TestCase("a/A/\r\nAT\r", "R|R|C:", "a/A/AT\r", TestName = "Repeat_FollowedByLineEnd_IsStillOne")]
    [TestCase("xA/", "R", "A/", TestName = "Repeat_BehindJunk_IsOne")]
    [TestCase("ATA/\r", "C:A/", "ATA/\r", TestName = "Repeat_InsideALine_IsText")]
    [TestCase("AT+A;+B\rATC\r", "C:+A;+B|C:C", "AT+A;+B\rATC\r", TestName = "SeveralLinesAtOnce_AreSeparate")]
    public void Input_ByEachRule_GivesLinesAndEcho(string input, string lines, string echo)
    {
        var typing = Typing.Of(input);
        Assert.That(string.Join('|', typing.Completed), Is.EqualTo(lines));
        Assert.That(typing.Echo, Is.EqualTo(echo));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(LineAssembler.MaximumLength - 1)]
    [TestCase(LineAssembler.MaximumLength)]
    public void Length_UpToTheLimit_IsALine(int length)
    {
        var typing = Typing.Of("AT" + new string('x', length) + "\r");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:" + new string('x', length) }));
    }

    [TestCase(LineAssembler.MaximumLength + 1)]
    [TestCase(3 * LineAssembler.MaximumLength)]
    public void Length_BeyondTheLimit_IsSwallowedUpToTheTerminator(int length)
    {
        var typing = Typing.Of("AT" + new string('x', length) + "AT+CSQ\rATI\r");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "L", "C:I" }));
        Assert.That(typing.Echo, Is.EqualTo("AT" + new string('x', LineAssembler.MaximumLength) + "ATI\r"));
    }

    [Test]
    public void Length_DroppedAndRemovedCharacters_DoNotCount()
    {
        var body = new string('x', LineAssembler.MaximumLength - 1);
        var typing = Typing.Of("AT" + body + "\0\0\0y\x08z\r");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:" + body + "z" }));
    }

    [Test]
    public void Terminator_Changed_EndsTheLineAndTheOldOneIsDropped()
    {
        var typing = new Typing { Lines = { Terminator = (byte)'!' } };
        typing.Type("ATI\r!");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:I" }));
        Assert.That(typing.Echo, Is.EqualTo("ATI!"));
    }

    [Test]
    public void EditCharacter_Changed_RemovesAndTheOldOneIsDropped()
    {
        var typing = new Typing { Lines = { EditCharacter = 127 } };
        typing.Type("ATX\x7fI\x08\r");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:I" }));
        Assert.That(typing.Echo, Is.EqualTo("ATX\x7fI\r"));
    }

    [Test]
    public void Terminator_SameAsEditCharacter_EndsTheLine()
    {
        var typing = new Typing { Lines = { Terminator = 8, EditCharacter = 8 } };
        typing.Type("ATI\x08");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:I" }));
    }

    [Test]
    public void Echo_SwitchedOff_IsSilentAndTheLineIsTheSame()
    {
        var lines = new LineAssembler();
        lines.Accept(Encoding.Latin1.GetBytes("ATI\r"), null, out var kind);
        Assert.That(kind, Is.EqualTo(LineKind.Command));
        Assert.That(lines.Text, Is.EqualTo("I"));
    }

    [TestCase("", false)]
    [TestCase("x", false)]
    [TestCase("A", true)]
    [TestCase("AT", true)]
    [TestCase("ATI", true)]
    [TestCase("ATI\r", false)]
    [TestCase("ATI\r\n", false)]
    [TestCase("A/", false)]
    public void IsHalfTyped_FromFirstLetterToTerminator_IsTrue(string input, bool expected) =>
        Assert.That(Typing.Of(input).Lines.IsHalfTyped, Is.EqualTo(expected));

    [Test]
    public void Reset_InsideALine_ForgetsIt()
    {
        var typing = Typing.Of("AT+CSQ");
        typing.Lines.Reset();
        typing.Type("\rATI\r");
        Assert.That(typing.Completed, Is.EqualTo(new[] { "C:I" }));
    }
}
