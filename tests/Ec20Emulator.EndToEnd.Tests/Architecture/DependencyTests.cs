using System.Reflection;

namespace Ec20Emulator.EndToEnd.Tests.Architecture;

/// <summary>Dependencies point one way.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DependencyTests
{
    private const string Ours = "Ec20Emulator.";
    private const string BouncyCastle = "BouncyCastle";

    [TestCase("Ec20Emulator.At")]
    [TestCase("Ec20Emulator.Ports")]
    [TestCase("Ec20Emulator.Engine", "Ec20Emulator.At", "Ec20Emulator.Ports")]
    [TestCase("Ec20Emulator.Ppp", "Ec20Emulator.Engine")]
    [TestCase("Ec20Emulator.Qmi")]
    [TestCase("Ec20Emulator.Modem", "Ec20Emulator.At", "Ec20Emulator.Ports", "Ec20Emulator.Engine", "Ec20Emulator.Ppp", "Ec20Emulator.Qmi")]
    [TestCase("Ec20Emulator.Tls", "Ec20Emulator.Engine", "Ec20Emulator.Modem")]
    [TestCase("Ec20Emulator.Control", "Ec20Emulator.Engine", "Ec20Emulator.Modem", "Ec20Emulator.Ports", "Ec20Emulator.Scenarios")]
    [TestCase("Ec20Emulator.WebConsole", "Ec20Emulator.At", "Ec20Emulator.Control", "Ec20Emulator.Engine", "Ec20Emulator.Modem", "Ec20Emulator.Ports", "Ec20Emulator.Scenarios")]
    [TestCase("Ec20Emulator.Scenarios", "Ec20Emulator.At", "Ec20Emulator.Engine", "Ec20Emulator.Modem", "Ec20Emulator.Ports")]
    [TestCase("Ec20Emulator.Testing", "Ec20Emulator.Engine", "Ec20Emulator.Modem", "Ec20Emulator.Ports", "Ec20Emulator.Scenarios", "Ec20Emulator.Tls")]
    [TestCase("Ec20Emulator.Testing.NUnit", "Ec20Emulator.Testing", "Ec20Emulator.Engine", "Ec20Emulator.Modem")]
    public void Assembly_OfOurs_KnowsOnlyThoseBelowIt(string assembly, params string[] allowed)
    {
        var known = ReferencesOf(assembly).Where(name => name.StartsWith(Ours, StringComparison.Ordinal) || name == "ec20emu");
        Assert.That(known, Is.SubsetOf(allowed));
    }

    [Test]
    public void Testing_KnowsNoTestFramework() =>
        Assert.That(ReferencesOf("Ec20Emulator.Testing"), Has.None.Match("(?i)nunit|xunit|mstest|testplatform"));

    [Test]
    public void BouncyCastle_IsSeenByTlsAlone()
    {
        string[] all = ["Ec20Emulator.At", "Ec20Emulator.Ports", "Ec20Emulator.Engine", "Ec20Emulator.Ppp", "Ec20Emulator.Modem", "Ec20Emulator.Tls", "Ec20Emulator.Control", "Ec20Emulator.WebConsole", "Ec20Emulator.Scenarios", "Ec20Emulator.Testing", "ec20emu"];
        var users = all.Where(name => ReferencesOf(name).Any(reference => reference.StartsWith(BouncyCastle, StringComparison.Ordinal)));
        Assert.That(users, Is.EqualTo(new[] { "Ec20Emulator.Tls" }));
    }

    [Test]
    public void WebFramework_IsSeenByControlAndItsPageAlone()
    {
        string[] all = ["Ec20Emulator.Engine", "Ec20Emulator.Ppp", "Ec20Emulator.Modem", "Ec20Emulator.Ports", "Ec20Emulator.Tls", "Ec20Emulator.Control", "Ec20Emulator.WebConsole", "Ec20Emulator.Scenarios", "Ec20Emulator.Testing", "Ec20Emulator.Testing.NUnit", "ec20emu"];
        var users = all.Where(name => ReferencesOf(name).Any(reference => reference.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));
        Assert.That(users, Is.EqualTo(new[] { "Ec20Emulator.Control", "Ec20Emulator.WebConsole" }));
    }

    [Test]
    public void PublicSurface_OfTls_ShowsNoBouncyCastleType()
    {
        var shown = Assembly.Load("Ec20Emulator.Tls").GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(TypesIn);
        Assert.That(shown.Where(type => type.Namespace?.StartsWith("Org.BouncyCastle", StringComparison.Ordinal) == true), Is.Empty);
    }

    private static IEnumerable<string> ReferencesOf(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<Type> TypesIn(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };
}
