using System.Globalization;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Tests.Parsing;

/// <summary>at-engine.md 3: a line in, commands out.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CommandLineParserTests
{
    // Commands are written NAME[number] form [arguments or value], separated by " | ".
    [TestCase("", "")]
    [TestCase("   ", "")]
    [TestCase(";", "")]
    [TestCase("E", "E exec")]
    [TestCase("E0", "E0 exec")]
    [TestCase("e1", "E1 exec")]
    [TestCase("E0V1&D2", "E0 exec | V1 exec | &D2 exec")]
    [TestCase("&F&C1&D2S0=0", "&F exec | &C1 exec | &D2 exec | S0 write 0")]
    [TestCase("\\Q3&K3", "\\Q3 exec | &K3 exec")]
    [TestCase(" E0 V1 ", "E0 exec | V1 exec")]
    [TestCase("S0?", "S0 read")]
    [TestCase("S12=50", "S12 write 50")]
    [TestCase("S12 = 50", "S12 write 50")]
    [TestCase("S12 ?", "S12 read")]
    [TestCase("S7=", "S7 write")]
    [TestCase("S=5", "S write 5")]
    [TestCase("S3", "S3 exec")]
    [TestCase("S3 E0", "S3 exec | E0 exec")]
    [TestCase("S7=5S8=6E0", "S7 write 5 | S8 write 6 | E0 exec")]
    [TestCase("+CSQ", "+CSQ exec")]
    [TestCase("+csq", "+CSQ exec")]
    [TestCase("+CSQ?", "+CSQ read")]
    [TestCase("+CSQ=?", "+CSQ test")]
    [TestCase("+CSQ = ?", "+CSQ test")]
    [TestCase("+CMEE=2", "+CMEE write 2")]
    [TestCase("+CMEE = 2 ", "+CMEE write 2")]
    [TestCase("+CMEE=", "+CMEE write")]
    [TestCase("+X=\"Mixed Case\"", "+X write \"Mixed Case\"")]
    [TestCase("+X= 1,1,4,\"h\"", "+X write 1,1,4,\"h\"")]
    [TestCase("^Y;$Z;*W", "^Y exec | $Z exec | *W exec")]
    [TestCase("+A;+B=1;+C?", "+A exec | +B write 1 | +C read")]
    [TestCase("+CSQ;&D2", "+CSQ exec | &D2 exec")]
    [TestCase("E0;+CMEE=2", "E0 exec | +CMEE write 2")]
    [TestCase("E0+CMEE=2", "E0 exec | +CMEE write 2")]
    [TestCase("I;+CSUB;+CSQ", "I exec | +CSUB exec | +CSQ exec")]
    [TestCase("+X=\"a;b\";+Y", "+X write \"a;b\" | +Y exec")]
    [TestCase("+X=\"?\"", "+X write \"?\"")]
    [TestCase("+CREG=2?", "+CREG write 2?")]
    [TestCase("+CSQE0", "+CSQE0 exec")]
    [TestCase("D*99#", "D exec *99#")]
    [TestCase("D*99***1#E0", "D exec *99***1#E0")]
    [TestCase("D+491234;E0", "D exec +491234; | E0 exec")]
    [TestCase("d 0123 ;", "D exec 0123 ;")]
    [TestCase("D", "D exec")]
    [TestCase("+", "bad +")]
    [TestCase("+ CSQ", "bad + CSQ")]
    [TestCase("=", "bad =")]
    [TestCase("1", "bad 1")]
    [TestCase("&", "bad &")]
    [TestCase("&1", "bad &1")]
    [TestCase("E0=1", "E0 exec | bad =1")]
    [TestCase("E0 1", "E0 exec | bad 1")]
    [TestCase("E0?+CSQ", "E0 exec | bad ?+CSQ")]
    [TestCase("E0\u00e4", "E0 exec | bad \u00e4")]
    [TestCase("+CSQ??", "bad +CSQ??")]
    [TestCase("+C SQ", "bad +C SQ")]
    [TestCase("+CSQ\u00e4", "bad +CSQ\u00e4")]
    [TestCase("+X=\"1", "bad +X=\"1")]
    [TestCase("E0+X=\"1;+Y", "E0 exec | bad +X=\"1;+Y")]
    [TestCase("E99999999999", "bad E99999999999")]
    [TestCase("S0=99999999999", "bad =99999999999")]
    public void Line_ByEachRule_GivesCommands(string body, string expected) =>
        Assert.That(string.Join(" | ", CommandLineParser.Parse(body).Select(Show)), Is.EqualTo(expected));

    [Test]
    public void Line_OfTheLongestLength_IsParsed() =>
        Assert.That(CommandLineParser.Parse(new string('E', LineAssembler.MaximumLength)), Has.Count.EqualTo(LineAssembler.MaximumLength));

    private static string Show(ParsedCommand command)
    {
        var form = command.Form switch
        {
            CommandForm.Execute => " exec",
            CommandForm.Read => " read",
            CommandForm.Test => " test",
            CommandForm.Write => " write",
            _ => "bad " + command.Name,
        };
        if (command.Form is CommandForm.Malformed)
            return form;
        var behind = command.Value?.ToString(CultureInfo.InvariantCulture) ?? command.Arguments;
        return $"{command.Name}{command.Number}{form}" + (behind.Length > 0 ? " " + behind : "");
    }
}
