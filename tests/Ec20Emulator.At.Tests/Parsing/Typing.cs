using System.Buffers;
using System.Text;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.At.Tests.Parsing;

/// <summary>Types into a <see cref="LineAssembler"/> and keeps what comes of it; one char per byte (Latin-1).</summary>
internal sealed class Typing
{
    private readonly ArrayBufferWriter<byte> _echo = new();

    public LineAssembler Lines { get; } = new();

    /// <summary>What was completed, in order: <c>C:body</c>, <c>R</c> for A/, <c>L</c> for a line too long.</summary>
    public List<string> Completed { get; } = [];

    public string Echo => Encoding.Latin1.GetString(_echo.WrittenSpan);

    public static Typing Of(string text)
    {
        var typing = new Typing();
        typing.Type(Encoding.Latin1.GetBytes(text));
        return typing;
    }

    public void Type(string text) => Type(Encoding.Latin1.GetBytes(text));

    /// <summary>Types bytes as one piece; consumed by the assembler line by line.</summary>
    public void Type(ReadOnlySpan<byte> input)
    {
        while (!input.IsEmpty)
        {
            var consumed = Lines.Accept(input, _echo, out var kind);
            Assert.That(consumed, Is.InRange(1, input.Length));
            if (kind is LineKind.None)
                Assert.That(consumed, Is.EqualTo(input.Length), "without a line all input is consumed");
            else
                Completed.Add(kind switch { LineKind.Command => "C:" + Lines.Text, LineKind.Repeat => "R", _ => "L" });
            input = input[consumed..];
        }
    }
}
