package be.lerarenkaart.portal.accountability;

import be.lerarenkaart.audit.AuditTrail;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a method, or anything of ours that it calls or hands on, writes to the trail. */
final class Reach {

    private Reach() {}

    static boolean writes(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(Set.of(method));
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (isWriting(unit)) {
                return true;
            }
            if (seen.add(unit)) {
                called(unit).forEach(next::push);
            }
        }
        return false;
    }

    private static boolean isWriting(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(AuditTrail.class)
                && unit.getName().equals("write");
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorCallsFromSelf())
                .flatMap(Set::stream)
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("be.lerarenkaart"))
                .flatMap(Reach::targets);
    }

    /** What is called, and whatever may stand in its place. */
    private static Stream<JavaCodeUnit> targets(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        Stream<JavaClass> types = Stream.concat(
                Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream()),
                owner.getAllSubclasses().stream());
        return types.flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(call.getName()));
    }
}
