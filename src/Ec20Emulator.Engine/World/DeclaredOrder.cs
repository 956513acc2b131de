using System.Reflection;

namespace Ec20Emulator.Modem.World;

/// <summary>Where a member stands in its source file, as far as that is known: a program made of machine code alone does not keep it.</summary>
internal static class DeclaredOrder
{
    /// <summary>Ascends in the order of declaration; the same for all where that is not known.</summary>
    public static int Of(MemberInfo member) => member.HasMetadataToken() ? member.GetMetadataToken() : 0;
}
